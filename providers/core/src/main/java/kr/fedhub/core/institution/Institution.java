package kr.fedhub.core.institution;

/**
 * An institution that a researcher can choose to log in with.
 *
 * @param alias the alias of its identity provider in the hub
 * @param name its name in both languages
 * @param domain its main domain, empty when unknown
 */
public record Institution(String alias, LocalizedName name, String domain) {
    public Institution {
        if (alias.isBlank()) {
            throw new IllegalArgumentException("An institution needs the alias of its identity provider");
        }
    }
}
