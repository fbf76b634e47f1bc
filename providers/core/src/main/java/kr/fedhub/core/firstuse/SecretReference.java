package kr.fedhub.core.firstuse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a secret is kept; never the secret.
 *
 * @param store which store
 * @param name its name there
 */
public record SecretReference(Store store, String name) {
    /** Only variables made for it: else whoever may edit a service could have the database's password sent to an address. */
    public static final String ENVIRONMENT_PREFIX = "FEDHUB_SECRET_";

    private static final Pattern FORM = Pattern.compile("\\$\\{(vault|env)\\.([A-Za-z0-9_-]{1,128})}");

    public SecretReference {
        if (store == Store.ENVIRONMENT && !name.startsWith(ENVIRONMENT_PREFIX)) {
            throw new IllegalArgumentException("the name of the variable must begin with " + ENVIRONMENT_PREFIX);
        }
    }

    /** A place for secrets. */
    public enum Store {
        /** Keycloak's vault. */
        VAULT,
        /** An environment variable of the server. */
        ENVIRONMENT
    }

    /**
     * Reads <code>${vault.name}</code> or <code>${env.FEDHUB_SECRET_NAME}</code>.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static SecretReference parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a secret is named as ${vault.NAME} or ${env." + ENVIRONMENT_PREFIX + "NAME}");
        }
        return new SecretReference(
                matcher.group(1).equals("vault") ? Store.VAULT : Store.ENVIRONMENT, matcher.group(2));
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return "${" + (store == Store.VAULT ? "vault." : "env.") + name + "}";
    }
}
