package kr.fedhub.core.consent;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A service's terms as tests need them, and receipts for them. */
final class Notes {
    static final Purpose CONTRACT = purpose("account", Purpose.Basis.CONTRACT, false);
    static final Purpose REQUIRED = purpose("provision", Purpose.Basis.CONSENT, true);
    static final Purpose OPTIONAL = purpose("newsletter", Purpose.Basis.CONSENT, false);
    static final ServiceTerms TERMS = new ServiceTerms(
            Optional.of(URI.create("https://service.example/terms/2026-03")),
            List.of(CONTRACT, REQUIRED, OPTIONAL),
            14);

    private Notes() {}

    static Purpose purpose(String id, Purpose.Basis basis, boolean required) {
        return new Purpose(
                id,
                basis,
                Purpose.Relation.THIRD_PARTY,
                required,
                text("title"),
                text("recipient"),
                text("purpose"),
                List.of("displayName", "mail"),
                text("retention"),
                text("refusal"),
                Optional.empty());
    }

    static LocalizedText text(String text) {
        return new LocalizedText(text + " ko", text + " en");
    }

    static ServiceTerms with(Purpose... purposes) {
        return new ServiceTerms(Optional.empty(), List.of(purposes), 0);
    }

    /** The same purpose, kept for another time. */
    static Purpose changed(Purpose purpose) {
        return new Purpose(
                purpose.id(),
                purpose.basis(),
                purpose.relation(),
                purpose.required(),
                purpose.title(),
                purpose.recipient(),
                purpose.purpose(),
                purpose.items(),
                text("another retention"),
                purpose.refusal(),
                purpose.transfer());
    }

    static ConsentReceipt receipt(String purpose, String hash) {
        return new ConsentReceipt(
                "receipt-" + purpose,
                "researcher",
                "service",
                purpose,
                hash,
                "ko",
                "…",
                Instant.EPOCH,
                Optional.empty());
    }

    static ConsentReceipt receipt(Purpose purpose) {
        return receipt(purpose.id(), NoticeHash.of(purpose));
    }

    static ConsentReceipt withdrawn(ConsentReceipt receipt) {
        return new ConsentReceipt(
                receipt.id(),
                receipt.researcher(),
                receipt.service(),
                receipt.purpose(),
                receipt.noticeHash(),
                receipt.locale(),
                receipt.notice(),
                receipt.givenAt(),
                Optional.of(Instant.EPOCH.plusSeconds(60)));
    }
}
