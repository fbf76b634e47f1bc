package kr.fedhub.core.provisioning;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.directory.AccountChange;
import org.jspecify.annotations.Nullable;

/**
 * What services were told last about a researcher, as digests: enough to know what is new, and nothing to read.
 *
 * @param displayName digest of the name
 * @param email digest of the address
 * @param organization digest of the institution's name
 * @param affiliations digest of the affiliations, in whatever order
 * @param active whether the researcher could log in
 */
public record ToldData(String displayName, String email, String organization, String affiliations, boolean active) {
    /** The names that descriptors have for what can change. */
    private static final String DISPLAY_NAME = "displayName";

    private static final String EMAIL = "mail";
    private static final String ORGANIZATION = "o";
    private static final String AFFILIATIONS = "eduPersonScopedAffiliation";

    private static final int LENGTH = 16;
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{16}) ([0-9a-f]{16}) ([0-9a-f]{16}) ([0-9a-f]{16}) ([01])");

    /**
     * What somebody would have been told who was told everything.
     *
     * @param researcher the Keycloak user's id: the same name of two people has two digests
     */
    public static ToldData of(String researcher, ResearcherData data) {
        return new ToldData(
                digest(researcher, data.displayName()),
                digest(researcher, data.email()),
                digest(researcher, data.organization()),
                digest(
                        researcher,
                        String.join("\n", data.affiliations().stream().sorted().toList())),
                data.active());
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<ToldData> read(@Nullable String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new ToldData(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3),
                        matcher.group(4),
                        matcher.group(5).equals("1")))
                : Optional.empty();
    }

    /**
     * What a service is told now.
     *
     * @param now what it would have been told
     * @param data the values
     * @param items the attributes that the service may have, by the names of descriptors
     * @return empty when nothing of that is new; a value that is gone is not told, but affiliations are
     */
    public Optional<AccountChange> since(ToldData now, ResearcherData data, Set<String> items) {
        Optional<String> newName =
                value(items.contains(DISPLAY_NAME), displayName, now.displayName, data.displayName());
        Optional<String> newEmail = value(items.contains(EMAIL), email, now.email, data.email());
        Optional<String> newOrganization =
                value(items.contains(ORGANIZATION), organization, now.organization, data.organization());
        boolean newAffiliations = items.contains(AFFILIATIONS) && !affiliations.equals(now.affiliations);
        if (newName.isEmpty() && newEmail.isEmpty() && newOrganization.isEmpty() && !newAffiliations) {
            return Optional.empty();
        }
        return Optional.of(new AccountChange(
                newName,
                newEmail,
                newOrganization,
                newAffiliations ? Optional.of(data.affiliations()) : Optional.empty(),
                Optional.empty()));
    }

    private static Optional<String> value(boolean told, String before, String now, String value) {
        return told && !before.equals(now) && !value.isBlank() ? Optional.of(value) : Optional.empty();
    }

    private static String digest(String researcher, String value) {
        return Sha256.hex(researcher + "\n" + value).substring(0, LENGTH);
    }

    /** The form that {@link #read} takes. */
    @Override
    public String toString() {
        return String.join(" ", displayName, email, organization, affiliations, active ? "1" : "0");
    }
}
