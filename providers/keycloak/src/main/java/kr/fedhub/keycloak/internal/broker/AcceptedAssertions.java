package kr.fedhub.keycloak.internal.broker;

import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.metadata.MemberAlias;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Assertions that were used, on all nodes. Each is accepted once (SAML profiles 2.0 §4.1.4.5); Keycloak itself takes one again
 * as long as it is valid.
 *
 * <p>They are remembered for as long as a login may take: an answer is bound to its request, and the request is forgotten with
 * the login.
 */
record AcceptedAssertions(KeycloakSession session) {
    private static final String PREFIX = "hub-assertion.";

    /** Whether an assertion was not accepted before; asking is what uses it up. */
    boolean isNew(MemberAlias member, AssertionType assertion) {
        long seconds = session.getContext().getRealm().getAccessCodeLifespanLogin() + 2L * ClockSkew.SECONDS;
        String key = PREFIX
                + Sha256.hex(session.getContext().getRealm().getId() + " " + member.value() + " " + assertion.getID());
        return session.getProvider(SingleUseObjectProvider.class).putIfAbsent(key, seconds);
    }
}
