package kr.fedhub.keycloak.internal.grant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/**
 * Reads a token without checking its signature: whoever asks checks it before or after, and what stands in it can only make an
 * answer stricter.
 */
record TokenHolder(KeycloakSession session) {
    Optional<AccessToken> read(@Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JWSInput(token).readJsonContent(AccessToken.class));
        } catch (JWSInputException unreadable) {
            return Optional.empty();
        }
    }

    /** Whom a token is about: by its session, since its subject may be a pseudonym, or by its subject if it has none. */
    Optional<UserModel> researcher(AccessToken token) {
        RealmModel realm = session.getContext().getRealm();
        String id = token.getSessionId();
        Optional<UserModel> holder = id == null
                ? Optional.empty()
                : Optional.ofNullable(session.sessions().getUserSession(realm, id))
                        .or(() -> Optional.ofNullable(session.sessions().getOfflineUserSession(realm, id)))
                        .map(UserSessionModel::getUser);
        return holder.or(() -> Optional.ofNullable(token.getSubject())
                .map(subject -> session.users().getUserById(realm, subject)));
    }
}
