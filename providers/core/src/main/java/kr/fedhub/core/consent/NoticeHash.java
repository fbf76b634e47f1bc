package kr.fedhub.core.consent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import kr.fedhub.core.digest.Digests;

/**
 * The fingerprint of a notice: SHA-256 of every part with its name and length, so that no two notices look the same. It
 * covers what a reader is told in both languages, not the person's own values, and not the order of the items.
 *
 * <p>Receipts are compared by it, so it must stay as it is: a change here asks everybody again.
 */
public final class NoticeHash {
    private final MessageDigest digest = Digests.sha256();

    private NoticeHash(String kind) {
        add("kind", kind);
    }

    /** Of a purpose; its id is nothing that anybody is told. */
    public static String of(Purpose purpose) {
        NoticeHash hash = new NoticeHash("purpose");
        hash.add("basis", purpose.basis().name());
        hash.add("relation", purpose.relation().name());
        hash.add("required", String.valueOf(purpose.required()));
        hash.add("title", purpose.title());
        hash.add("recipient", purpose.recipient());
        hash.add("purpose", purpose.purpose());
        purpose.items().stream().sorted().forEach(item -> hash.add("item", item));
        hash.add("retention", purpose.retention());
        hash.add("refusal", purpose.refusal());
        purpose.transfer().ifPresent(hash::add);
        return hash.value();
    }

    /** Of the terms of use at an address. */
    public static String ofTerms(URI url) {
        NoticeHash hash = new NoticeHash("terms");
        hash.add("url", url.toString());
        return hash.value();
    }

    /** Of a minimum age in years. */
    public static String ofAge(int years) {
        NoticeHash hash = new NoticeHash("age");
        hash.add("years", String.valueOf(years));
        return hash.value();
    }

    /** Of several notices together. */
    static String ofAll(Iterable<Notice> notices) {
        NoticeHash hash = new NoticeHash("page");
        for (Notice notice : notices) {
            hash.add(notice.id(), notice.hash());
        }
        return hash.value();
    }

    private void add(Purpose.Transfer transfer) {
        add("country", transfer.country());
        add("when", transfer.when());
        add("contact", transfer.contact());
        add("transfer-refusal", transfer.refusal());
    }

    private void add(String name, LocalizedText text) {
        add(name + ".ko", text.ko());
        add(name + ".en", text.en());
    }

    private void add(String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((name + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
