package kr.fedhub.keycloak.internal.broker;

import java.util.Optional;
import kr.fedhub.core.metadata.MemberAlias;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a login remembers between the request to an institution and its answer.
 *
 * <p>Why private API: the names under which Keycloak's broker keeps its own notes. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4
 * and 26.7.5.
 */
record LoginNotes(AuthenticationSessionModel login) {
    private static final String MEMBER = "hub.member";
    private static final String ADDING = "hub.adding";

    void choose(MemberAlias member) {
        login.setClientNote(MEMBER, member.value());
    }

    /** The member that the login was sent to last. */
    Optional<MemberAlias> chosen() {
        return Optional.ofNullable(login.getClientNote(MEMBER)).flatMap(MemberAlias::parse);
    }

    /** The ID of the request that the answer has to be for. */
    Optional<String> requestId() {
        return Optional.ofNullable(login.getClientNote(SamlProtocol.SAML_REQUEST_ID_BROKER))
                .filter(id -> !id.isEmpty());
    }

    /** Whether somebody who is logged in already wants to add an institution. */
    boolean isLinking() {
        return login.getAuthNote(IdentityBrokerService.LINKING_IDENTITY_PROVIDER) != null;
    }

    /** Marks that the researcher chose an institution to add, on the hub's own page for that. */
    void add(String alias) {
        login.setAuthNote(ADDING, alias);
    }

    /** The institution that is being added. */
    Optional<String> adding() {
        return Optional.ofNullable(login.getAuthNote(ADDING));
    }

    void addedOrNot() {
        login.removeAuthNote(ADDING);
    }
}
