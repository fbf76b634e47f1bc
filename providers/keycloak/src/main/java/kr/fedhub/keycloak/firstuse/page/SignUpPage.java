package kr.fedhub.keycloak.firstuse.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a new account is made of and who gets it, and asks for what has to be agreed to.
 *
 * <p>The page answers with {@code go}: {@code agree} or {@code refuse}; with one {@code agree} for each ticked box, which is the
 * id of a statement, {@link #TERMS} or {@link #AGE}; and with each editable field under its name.
 *
 * @param frame what every page has
 * @param fields what the account is made of
 * @param termsUrl the service's terms of use, or null when there are none to agree to
 * @param statements what is told and asked
 * @param minimumAge the age to confirm in years, 0 when nobody is asked
 * @param again whether this was agreed to before and has changed since
 * @param missing which boxes have to be ticked and are not
 * @param ticked which boxes the researcher ticked before; none are at first
 */
public record SignUpPage(
        Frame frame,
        List<Field> fields,
        @Nullable String termsUrl,
        List<Statement> statements,
        int minimumAge,
        boolean again,
        List<String> missing,
        Set<String> ticked) {
    public static final String TEMPLATE = "hub-first-use-sign-up.ftl";

    /** The box of the terms of use. */
    public static final String TERMS = "terms";
    /** The box of the age. */
    public static final String AGE = "age";

    public SignUpPage {
        fields = List.copyOf(fields);
        statements = List.copyOf(statements);
        missing = List.copyOf(missing);
        ticked = Set.copyOf(ticked);
    }

    /** The terms' address when a browser can open it, else null. */
    public @Nullable String termsAddress() {
        return WebAddress.orNull(termsUrl);
    }

    /** Whether there is anything to tick. */
    public boolean asks() {
        return termsUrl != null
                || minimumAge > 0
                || statements.stream().anyMatch(statement -> statement.basis().equals(Statement.CONSENT));
    }

    /** Without the person's information. */
    @Override
    public String toString() {
        return "SignUpPage[service=%s, again=%s]".formatted(frame.service(), again);
    }

    /**
     * One piece of information of a new account.
     *
     * @param name the name it is sent back under
     * @param label what it is called, in the reader's language
     * @param value what is known of it, or empty
     * @param editable whether the researcher types it
     * @param error {@link #MISSING}, {@link #UNREADABLE}, {@link #TOO_LONG}, the key of another message, or null
     */
    public record Field(
            String name,
            String label,
            String value,
            boolean editable,
            @Nullable String error) {
        /** Nothing was typed. */
        public static final String MISSING = "hubFirstFieldMissing";
        /** What was typed is not of the right form. */
        public static final String UNREADABLE = "hubFirstFieldUnreadable";
        /** Too much was typed. */
        public static final String TOO_LONG = "hubFirstFieldTooLong";

        /** Without the value. */
        @Override
        public String toString() {
            return "Field[name=%s]".formatted(name);
        }
    }

    /**
     * One part of a notice (articles 15, 17 and 28-8 of the Korean Personal Information Protection Act), in the reader's language.
     *
     * @param id the value of its box
     * @param basis what allows it: {@link #CONSENT}, {@code contract} or {@code law}; only what is agreed to has a box
     * @param relation in whose hands the information gets: {@code use}, {@code third-party} or {@code processing}
     * @param required whether the service cannot be used without it
     * @param title what it is called
     * @param recipient who gets the information, or empty
     * @param purpose what for
     * @param items what is given, with its values
     * @param retention for how long
     * @param refusal the right to refuse and what follows from it, or empty
     * @param transfer what is told besides when the recipient is abroad, or null
     */
    public record Statement(
            String id,
            String basis,
            String relation,
            boolean required,
            String title,
            String recipient,
            String purpose,
            List<Item> items,
            String retention,
            String refusal,
            @Nullable Abroad transfer) {
        public static final String CONSENT = "consent";

        public Statement {
            items = List.copyOf(items);
        }

        /** Without the person's information. */
        @Override
        public String toString() {
            return "Statement[id=%s]".formatted(id);
        }
    }

    /**
     * One piece of information that is given.
     *
     * @param label what it is called, in the reader's language
     * @param value what is given, or empty when there is nothing
     */
    public record Item(String label, String value) {
        /** Without the value. */
        @Override
        public String toString() {
            return "Item[label=%s]".formatted(label);
        }
    }

    /**
     * What is told before information goes abroad (article 28-8 of the Korean Personal Information Protection Act).
     *
     * @param country where to
     * @param when when and how
     * @param contact who to reach there
     * @param refusal how to refuse, and what follows
     */
    public record Abroad(String country, String when, String contact, String refusal) {}
}
