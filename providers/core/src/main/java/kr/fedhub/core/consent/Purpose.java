package kr.fedhub.core.consent;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one part of a notice tells people before their information is used: the items that article 15, 17 or 28-8 of the
 * Korean Personal Information Protection Act asks for. The wording is the service's own.
 *
 * @param id short name, unique at its service; lower-case letters, digits and hyphens, at most 40
 * @param basis what allows it
 * @param relation in whose hands the information gets
 * @param required whether the service cannot be used without it; only for {@link Basis#CONSENT}
 * @param title what it is called on the page, without its mark as required
 * @param recipient who gets the information
 * @param purpose what for
 * @param items names of the attributes that are given, as released to the service
 * @param retention for how long
 * @param refusal the right to refuse and what follows from it
 * @param transfer what is told besides when the recipient is abroad
 */
public record Purpose(
        String id,
        Basis basis,
        Relation relation,
        boolean required,
        LocalizedText title,
        LocalizedText recipient,
        LocalizedText purpose,
        List<String> items,
        LocalizedText retention,
        LocalizedText refusal,
        Optional<Transfer> transfer) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Purpose {
        if (!ID.matcher(id).matches() || id.equals(Notices.TERMS) || id.equals(Notices.AGE)) {
            throw new IllegalArgumentException("an id is made of lower-case letters, digits and '-', a letter first;"
                    + " '" + Notices.TERMS + "' and '" + Notices.AGE + "' are taken");
        }
        if (required && basis != Basis.CONSENT) {
            throw new IllegalArgumentException("only what is agreed to can be required or optional");
        }
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a notice names the items that it is about");
        }
    }

    /** What allows the use of personal information. */
    public enum Basis {
        /** 동의: the person agrees, and may refuse. */
        CONSENT,
        /** 계약 이행: needed for what the person asked for. */
        CONTRACT,
        /** 법령: a law says so. */
        LAW
    }

    /** In whose hands the information gets. */
    public enum Relation {
        /** 수집·이용: the one who asks uses it. */
        USE,
        /** 제3자 제공: somebody else gets it for a purpose of their own. */
        THIRD_PARTY,
        /** 처리위탁: somebody else works on it for the one who asks. */
        PROCESSING
    }

    /**
     * A transfer abroad (article 28-8).
     *
     * @param country where to
     * @param when when and how
     * @param contact the recipient's contact
     * @param refusal how to refuse, and what follows
     */
    public record Transfer(LocalizedText country, LocalizedText when, LocalizedText contact, LocalizedText refusal) {}
}
