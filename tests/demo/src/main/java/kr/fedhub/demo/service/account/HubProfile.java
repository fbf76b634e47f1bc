package kr.fedhub.demo.service.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the hub said of the person at this login; an item that it did not send is null or an empty list.
 *
 * @param name the name as one piece, never split
 * @param email the e-mail address
 * @param organization the institution's name, or else its domain
 * @param affiliations the affiliations in Korean, without scope
 * @param principalName eduPersonPrincipalName
 * @param accountNumber the account at this service that the hub has linked
 */
public record HubProfile(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organization,
        List<String> affiliations,
        @Nullable String principalName,
        Optional<String> accountNumber) {
    private static final int LONGEST_VALUE = 255;

    public HubProfile {
        affiliations = List.copyOf(affiliations);
    }

    /** Reads a profile from whatever carries the items' values. */
    public static HubProfile read(Function<ProfileItem, List<String>> values) {
        String organization = first(values.apply(ProfileItem.ORGANIZATION));
        return new HubProfile(
                first(values.apply(ProfileItem.NAME)),
                first(values.apply(ProfileItem.EMAIL)),
                organization != null ? organization : first(values.apply(ProfileItem.HOME_ORGANIZATION)),
                Stream.of(ProfileItem.SCOPED_AFFILIATION, ProfileItem.AFFILIATION)
                        .flatMap(item -> values.apply(item).stream())
                        .map(HubProfile::affiliationInKorean)
                        .distinct()
                        .toList(),
                first(values.apply(ProfileItem.PRINCIPAL_NAME)),
                single(values.apply(ProfileItem.ACCOUNT_NUMBER)));
    }

    /** What to call the person in a page's header. */
    public String displayName() {
        return name != null ? name : "이용자";
    }

    private static @Nullable String first(List<String> values) {
        return values.stream()
                .filter(value -> !value.isBlank())
                .map(value -> value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value)
                .findFirst()
                .orElse(null);
    }

    /** Exactly as it came: of two accounts, or of a part of a number, nobody could say whose it is. */
    private static Optional<String> single(List<String> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static String affiliationInKorean(String affiliation) {
        int at = affiliation.indexOf('@');
        String word = at < 0 ? affiliation : affiliation.substring(0, at);
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "student" -> "학생";
            case "staff" -> "직원";
            case "faculty" -> "교원";
            case "employee" -> "재직자(연구원)";
            case "alum" -> "졸업생";
            case "affiliate" -> "기타 구성원";
            case "member" -> "구성원";
            default -> word;
        };
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "HubProfile";
    }
}
