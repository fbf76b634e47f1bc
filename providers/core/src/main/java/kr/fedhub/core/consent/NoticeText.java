package kr.fedhub.core.consent;

import java.net.URI;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Notices as plain text, one line a part, to be kept with a receipt. */
public final class NoticeText {
    private final Locale locale;
    private final UnaryOperator<String> itemLabel;
    private final StringBuilder text = new StringBuilder();

    private NoticeText(Locale locale, UnaryOperator<String> itemLabel) {
        this.locale = locale;
        this.itemLabel = itemLabel;
    }

    /**
     * What a notice says.
     *
     * @param notice one of the terms
     * @param terms what it is a part of
     * @param locale the reader's language
     * @param itemLabel what the page calls an attribute
     */
    public static String of(Notice notice, ServiceTerms terms, Locale locale, UnaryOperator<String> itemLabel) {
        NoticeText text = new NoticeText(locale, itemLabel);
        if (notice.purpose().isPresent()) {
            text.add(notice.purpose().get());
        } else if (notice.id().equals(Notices.AGE)) {
            text.line("최소 나이", "Minimum age", String.valueOf(terms.minimumAge()));
        } else {
            text.line("이용약관", "Terms of use", terms.terms().map(URI::toString).orElse(""));
        }
        return text.text.toString();
    }

    private void add(Purpose purpose) {
        line("제목", "Title", purpose.title());
        line("근거", "Legal basis", basis(purpose.basis()));
        line("구분", "Kind", relation(purpose.relation()));
        line("제공받는 자", "Recipient", purpose.recipient());
        line("이용 목적", "Purpose", purpose.purpose());
        line("항목", "Items", purpose.items().stream().map(itemLabel).collect(Collectors.joining(", ")));
        line("보유 및 이용 기간", "Retention period", purpose.retention());
        line("동의를 거부할 권리와 불이익", "Right to refuse and its effect", purpose.refusal());
        purpose.transfer().ifPresent(transfer -> {
            line("이전 국가", "Country of transfer", transfer.country());
            line("이전 시기와 방법", "When and how it is transferred", transfer.when());
            line("이전받는 자의 연락처", "Contact of the recipient", transfer.contact());
            line("이전 거부 방법과 효과", "How to refuse the transfer and its effect", transfer.refusal());
        });
    }

    private static LocalizedText basis(Purpose.Basis basis) {
        return switch (basis) {
            case CONSENT -> new LocalizedText("동의", "consent");
            case CONTRACT -> new LocalizedText("계약 이행", "performance of a contract");
            case LAW -> new LocalizedText("법령", "law");
        };
    }

    private static LocalizedText relation(Purpose.Relation relation) {
        return switch (relation) {
            case USE -> new LocalizedText("수집·이용", "collection and use");
            case THIRD_PARTY -> new LocalizedText("제3자 제공", "provision to a third party");
            case PROCESSING -> new LocalizedText("처리위탁", "entrusted processing");
        };
    }

    private void line(String ko, String en, LocalizedText value) {
        line(ko, en, value.in(locale));
    }

    private void line(String ko, String en, String value) {
        text.append(new LocalizedText(ko, en).in(locale))
                .append(": ")
                .append(value)
                .append('\n');
    }
}
