package kr.fedhub.themes;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every text of ours keeps to. Each method returns the offences, empty when there are none. */
final class TextRules {
    /** Words the glossary rejects, and endings that are not 합쇼체. */
    private static final Pattern REJECTED = Pattern.compile(Stream.of(
                    "본인 ?확인",
                    "영역",
                    "링크",
                    "귀하",
                    "당신",
                    "공식",
                    "사용자 이름",
                    "ID 공급자",
                    "일회용 코드",
                    "인증기(?!관)",
                    "개인정보 보호 정책",
                    "애플리케이션",
                    "강력한 인증",
                    "필수 필드",
                    "[하마]세요",
                    "십시오",
                    "해주",
                    "!")
            .collect(Collectors.joining("|")));
    /** An operator's words differ from a researcher's: what the latter calls a service is an application there. */
    private static final Pattern REJECTED_IN_CONSOLES = Pattern.compile(Stream.of(
                    "본인 ?확인",
                    "영역",
                    "링크",
                    "귀하",
                    "당신",
                    "사용자 이름",
                    "ID 공급자",
                    "일회용 코드",
                    "인증기(?!관)",
                    "개인정보 보호 정책",
                    "강력한 인증",
                    "필수 필드",
                    "[하마]세요",
                    "십시오",
                    "해주",
                    "[가-힣]!")
            .collect(Collectors.joining("|")));
    /** Which form is right depends on the last sound of the value, which nobody knows here. */
    private static final Pattern GLUED_PARTICLE = Pattern.compile("\\{\\d}(을|를|이|가|은|는|와|과|으로|로)(?![가-힣])");

    private static final Pattern EITHER_PARTICLE = Pattern.compile("[을은이과]\\([를는가와]\\)|[를는가와]\\([을은이과]\\)|\\(으\\)로");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern GLUED_TO_TEMPLATE = Pattern.compile("}}[’\"]?(을|를|이|가|은|는|와|과|으로|로)(?![가-힣])");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z0-9]+[^>]*>");
    /** Keycloak fills these in before it formats. */
    private static final Pattern EARLY_PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");

    private TextRules() {}

    static List<String> korean(String key, String text) {
        List<String> offences = new ArrayList<>();
        Stream.of(REJECTED, GLUED_PARTICLE, EITHER_PARTICLE)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .forEach(found -> offences.add("%s: \"%s\" in \"%s\"".formatted(key, found, text)));
        return offences;
    }

    /** The texts of Keycloak's own consoles and mails. */
    static List<String> console(String key, String text) {
        return Stream.of(REJECTED_IN_CONSOLES, GLUED_PARTICLE, GLUED_TO_TEMPLATE, EITHER_PARTICLE)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> "%s: \"%s\" in \"%s\"".formatted(key, found.group(), text))
                .toList();
    }

    /** A text that i18next formats. */
    static List<String> template(String key, String text, String english) {
        return found(TEMPLATE, text).equals(found(TEMPLATE, english))
                ? List.of()
                : List.of("%s: other placeholders than \"%s\" in \"%s\"".formatted(key, english, text));
    }

    /** Markup is the template's: a text neither adds nor loses any. */
    static List<String> tags(String key, String text, String english) {
        return found(TAG, text).equals(found(TAG, english))
                ? List.of()
                : List.of("%s: other markup than \"%s\" in \"%s\"".formatted(key, english, text));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    static List<String> format(String key, String text, String english) {
        List<String> offences = new ArrayList<>();
        if (text.replace("''", "").contains("'")) {
            offences.add("%s: a single apostrophe quotes the rest of \"%s\"".formatted(key, text));
        }
        if (!placeholders(text).equals(placeholders(english))) {
            offences.add("%s: other placeholders than \"%s\" in \"%s\"".formatted(key, english, text));
        }
        try {
            new MessageFormat(EARLY_PLACEHOLDER.matcher(text).replaceAll(""));
        } catch (IllegalArgumentException e) {
            offences.add("%s: %s in \"%s\"".formatted(key, e.getMessage(), text));
        }
        return offences;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
