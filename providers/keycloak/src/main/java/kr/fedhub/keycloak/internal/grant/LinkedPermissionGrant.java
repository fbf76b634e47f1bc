package kr.fedhub.keycloak.internal.grant;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.grants.PermissionGrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;

/**
 * The stock grant of user-managed access, which gives nobody a token that is good at a service without a linked account. Its
 * {@code audience} may be any service with authorization services, whoever asks.
 *
 * <p>Why private API: no client policy sees this grant. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class LinkedPermissionGrant extends PermissionGrantType {
    @Override
    public Response process(Context context) {
        Response response = super.process(context);
        // Answers that only say yes or no, or list permissions, are no tokens.
        if (response.getEntity() instanceof AccessTokenResponse answer) {
            new TokenHolder(session).read(answer.getToken()).ifPresent(this::check);
        }
        return response;
    }

    void check(AccessToken token) {
        ClientModel service = session.getContext().getRealm().getClientByClientId(token.getIssuedFor());
        TokenGate gate = new TokenGate(session);
        Optional<String> refusal = gate.refusal(new TokenHolder(session).researcher(token), service, token);
        if (refusal.isPresent()) {
            throw GrantRefusal.of(cors, event, refusal.get());
        }
    }
}
