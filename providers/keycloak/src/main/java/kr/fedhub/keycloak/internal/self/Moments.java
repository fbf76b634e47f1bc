package kr.fedhub.keycloak.internal.self;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments in words, Korean time.
 *
 * @param reader the reader's language: Korean for {@code ko}, else English
 */
record Moments(Locale reader) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter KOREAN_DAY = DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter KOREAN_TIME =
            DateTimeFormatter.ofPattern("yyyy년 M월 d일 HH:mm", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm '(KST)'", Locale.ENGLISH);

    String day(Instant moment) {
        return (isKorean() ? KOREAN_DAY : ENGLISH_DAY).format(moment.atZone(ZONE));
    }

    String time(Instant moment) {
        return (isKorean() ? KOREAN_TIME : ENGLISH_TIME).format(moment.atZone(ZONE));
    }

    private boolean isKorean() {
        return reader.getLanguage().equals(Locale.KOREAN.getLanguage());
    }
}
