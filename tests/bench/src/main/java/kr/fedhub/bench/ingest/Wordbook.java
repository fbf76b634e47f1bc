package kr.fedhub.bench.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names and texts of institutions that do not exist. */
public final class Wordbook {
    private static final List<String> KOREAN =
            List.of("가람", "누리", "다솜", "라온", "마루", "바다", "새빛", "아라", "자연", "한별", "해솔", "너울");
    private static final List<String> LATIN = List.of(
            "Garam", "Nuri", "Dasom", "Raon", "Maru", "Bada", "Saebit", "Ara", "Jayeon", "Hanbyeol", "Haesol", "Neoul");
    private static final List<String> KOREAN_KINDS = List.of("대학교", "연구원", "과학기술원", "병원", "도서관", "교육대학교");
    private static final List<String> LATIN_KINDS =
            List.of("University", "Research Institute", "Institute of Science", "Hospital", "Library", "College");
    private static final List<String> KOREAN_WORDS =
            List.of("연구자", "교직원", "학생", "서비스", "계정", "로그인", "연합인증", "학술", "정보", "지원", "이용", "제공");
    private static final List<String> LATIN_WORDS = List.of(
            "researchers",
            "staff",
            "students",
            "service",
            "account",
            "sign-on",
            "federation",
            "scholarly",
            "information",
            "support",
            "access",
            "provides");
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final Random random;
    private final int stem;
    private final int kind;
    private final int number;

    /** The names of one institution; the same number and the same seed make the same names. */
    public Wordbook(int number, Random random) {
        this.number = number;
        this.random = random;
        stem = random.nextInt(LATIN.size());
        kind = random.nextInt(LATIN_KINDS.size());
    }

    public String host() {
        return LATIN.get(stem).toLowerCase(Locale.ROOT) + number + ".ac.example";
    }

    public String korean() {
        return KOREAN.get(stem) + KOREAN_KINDS.get(kind) + " " + number;
    }

    public String english() {
        return LATIN.get(stem) + " " + LATIN_KINDS.get(kind) + " " + number;
    }

    String koreanText(int words) {
        return text(KOREAN_WORDS, words);
    }

    String englishText(int words) {
        return text(LATIN_WORDS, words);
    }

    /** Base64 of a picture that nobody will look at. */
    String picture(int characters) {
        StringBuilder text = new StringBuilder("data:image/png;base64,");
        for (int i = 0; i < characters; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    private String text(List<String> words, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return text.append('.').toString();
    }
}
