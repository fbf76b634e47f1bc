package kr.fedhub.keycloak.config;

import java.util.Optional;
import kr.fedhub.core.firstuse.SecretReference;
import kr.fedhub.core.subject.IdentifierScope;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * What the identifiers are made with that a realm gives its researchers, kept in attributes of the realm.
 *
 * @param scope what stands behind their {@code @}
 * @param secret where the secret is kept that pairwise ones are made with
 * @param fingerprint which secret that has to be; empty when the realm does not say
 */
public record IdentifierSettings(IdentifierScope scope, SecretReference secret, Optional<String> fingerprint) {
    private static final String SCOPE = "hub.identifier.scope";
    private static final String SECRET = "hub.identifier.secret";
    private static final String FINGERPRINT = "hub.identifier.fingerprint";

    /**
     * The settings of a realm.
     *
     * @throws IllegalArgumentException naming the attribute that is missing or cannot be read
     */
    public static IdentifierSettings read(RealmModel realm) {
        try {
            return new IdentifierSettings(
                    new IdentifierScope(required(realm, SCOPE)),
                    SecretReference.parse(required(realm, SECRET)),
                    Optional.ofNullable(realm.getAttribute(FINGERPRINT)).filter(text -> !text.isBlank()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the realm's settings of identifiers: " + e.getMessage(), e);
        }
    }

    private static String required(RealmModel realm, String name) {
        @Nullable String value = realm.getAttribute(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the realm attribute " + name + " is missing");
        }
        return value.strip();
    }
}
