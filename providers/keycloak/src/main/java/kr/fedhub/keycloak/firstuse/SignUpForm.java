package kr.fedhub.keycloak.firstuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.fedhub.core.consent.ConsentCheck;
import kr.fedhub.core.consent.LocalizedText;
import kr.fedhub.core.consent.Notice;
import kr.fedhub.core.consent.NoticeText;
import kr.fedhub.core.consent.Notices;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.keycloak.firstuse.page.SignUpPage;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Abroad;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Field;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Item;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a sign-up shows.
 *
 * @param visit the visit
 * @param check what is asked
 * @param again whether it was agreed to before and has changed
 */
record SignUpForm(Visit visit, ConsentCheck check, boolean again) {
    static final String NAME = "displayName";
    private static final String MAIL = "mail";
    private static final String LABEL = "hubAttribute.";
    private static final int STEP = 2;

    /**
     * The page.
     *
     * @param name what was typed as a name, for people whose institution sends none
     * @param nameError the key of what is wrong with it, or null
     */
    SignUpPage page(String name, @Nullable String nameError, List<String> missing, Set<String> ticked) {
        ServiceTerms terms = visit.policy().terms();
        boolean asksTerms = isAsked(Notices.TERMS);
        return new SignUpPage(
                visit.frame(STEP),
                again ? List.of() : fields(name, nameError),
                asksTerms ? terms.terms().map(Object::toString).orElse(null) : null,
                terms.purposes().stream()
                        .filter(purpose -> !again || isAsked(purpose.id()) || purpose.basis() != Purpose.Basis.CONSENT)
                        .map(this::statement)
                        .toList(),
                isAsked(Notices.AGE) ? terms.minimumAge() : 0,
                again,
                missing,
                ticked);
    }

    /** The text that a receipt keeps. */
    String text(Notice notice) {
        return NoticeText.of(notice, visit.policy().terms(), visit.reader(), this::label);
    }

    private boolean isAsked(String id) {
        return check.questions().stream()
                .anyMatch(question -> question.notice().id().equals(id));
    }

    private List<Field> fields(String name, @Nullable String nameError) {
        List<Field> fields = new ArrayList<>();
        String known = visit.attribute(NAME);
        fields.add(new Field(NAME, label(NAME), known.isEmpty() ? name : known, known.isEmpty(), nameError));
        String mail = values(MAIL);
        if (!mail.isEmpty()) {
            fields.add(new Field(MAIL, label(MAIL), mail, false, null));
        }
        return fields;
    }

    private Statement statement(Purpose purpose) {
        return new Statement(
                purpose.id(),
                purpose.basis().name().toLowerCase(Locale.ROOT),
                purpose.relation().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                purpose.required(),
                in(purpose.title()),
                in(purpose.recipient()),
                in(purpose.purpose()),
                purpose.items().stream()
                        .map(item -> new Item(label(item), values(item)))
                        .toList(),
                in(purpose.retention()),
                in(purpose.refusal()),
                purpose.transfer()
                        .map(transfer -> new Abroad(
                                in(transfer.country()),
                                in(transfer.when()),
                                in(transfer.contact()),
                                in(transfer.refusal())))
                        .orElse(null));
    }

    private String in(LocalizedText text) {
        return text.in(visit.reader());
    }

    private String values(String attribute) {
        return attribute.equals(MAIL)
                ? Objects.requireNonNullElse(visit.researcher().getEmail(), "")
                : visit.researcher().getAttributeStream(attribute).collect(Collectors.joining(", "));
    }

    private String label(String attribute) {
        String key = LABEL + attribute;
        @Nullable String label = visit.context().form().getMessage(key);
        return label == null || label.equals(key) ? attribute : label;
    }
}
