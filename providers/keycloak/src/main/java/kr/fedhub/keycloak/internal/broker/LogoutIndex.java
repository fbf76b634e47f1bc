package kr.fedhub.keycloak.internal.broker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.metadata.MemberAlias;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.saml.SAMLEndpoint;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Which sessions a NameID stands for, so that an institution can end them by it alone (SAML core 2.0 §3.7.1: without a
 * {@code SessionIndex} all of them). Keycloak looks for the identifier of the link instead, which a transient NameID never is.
 *
 * <p>It is kept in the cluster's memory for as long as a session can last; after a restart of all nodes a session ends by its
 * index or by its time.
 *
 * @param member whose NameIDs
 */
record LogoutIndex(KeycloakSession session, MemberAlias member) {
    private static final String PREFIX = "hub-logout.";

    /** Remembers the session that a login is about to become. */
    void remember(AuthenticationSessionModel login, BrokeredIdentityContext context) {
        AssertionType assertion = (AssertionType) context.getContextData().get(SAMLEndpoint.SAML_ASSERTION);
        nameId(assertion).map(NameIDType::getValue).ifPresent(nameId -> {
            Map<String, String> sessions = new HashMap<>(known(nameId));
            sessions.put(login.getParentSession().getId(), "");
            store().remove(key(nameId));
            store().put(key(nameId), realm().getSsoSessionMaxLifespan(), sessions);
        });
    }

    /** The sessions of a NameID that are still there. */
    List<UserSessionModel> sessions(String nameId) {
        return known(nameId).keySet().stream()
                .map(id -> session.sessions().getUserSession(realm(), id))
                .filter(Objects::nonNull)
                .filter(found -> member.value().equals(found.getNote(Details.IDENTITY_PROVIDER)))
                .toList();
    }

    private static Optional<NameIDType> nameId(@Nullable AssertionType assertion) {
        return Optional.ofNullable(assertion)
                .map(AssertionType::getSubject)
                .map(subject -> subject.getSubType())
                .map(subType -> subType.getBaseID())
                .filter(NameIDType.class::isInstance)
                .map(NameIDType.class::cast);
    }

    private Map<String, String> known(String nameId) {
        return Optional.ofNullable(store().get(key(nameId))).orElse(Map.of());
    }

    private String key(String nameId) {
        return PREFIX + Sha256.hex(realm().getId() + " " + member.value() + " " + nameId);
    }

    private SingleUseObjectProvider store() {
        return session.getProvider(SingleUseObjectProvider.class);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
