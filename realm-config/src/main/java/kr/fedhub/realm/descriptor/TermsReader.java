package kr.fedhub.realm.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.consent.LocalizedText;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.firstuse.Words;

/** Reads what people are told and asked before an account is made. */
final class TermsReader {
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final String REQUIRED = "required";
    private static final String RELATION = "relation";

    private final Section terms;

    TermsReader(Section section, String key) {
        terms = section.section(key, "url", "minimumAge", "purposes");
    }

    ServiceTerms read() {
        List<Purpose> purposes = terms
                .sections(
                        "purposes",
                        "id",
                        "basis",
                        RELATION,
                        REQUIRED,
                        "title",
                        "recipient",
                        "purpose",
                        "items",
                        "retention",
                        "refusal",
                        "transfer")
                .stream()
                .map(TermsReader::purpose)
                .toList();
        return terms.made(() -> new ServiceTerms(
                terms.optionalParsed("url", WebAddress::trusted),
                purposes,
                terms.optionalParsed("minimumAge", TermsReader::age).orElse(0)));
    }

    private static Purpose purpose(Section section) {
        Purpose.Basis basis = section.parsed("basis", Words.parser(Purpose.Basis.values()));
        Purpose.Relation relation = section.parsed(RELATION, Words.parser(Purpose.Relation.values()));
        if (basis == Purpose.Basis.CONTRACT && relation == Purpose.Relation.THIRD_PARTY) {
            // 개인정보 보호법 제17조 제1항: a contract is no ground for giving information to somebody else.
            throw section.where(RELATION).refuse("needs the basis consent or law; a contract does not allow it");
        }
        return section.made(() -> new Purpose(
                section.text("id"),
                basis,
                relation,
                required(section, basis),
                text(section, "title"),
                text(section, "recipient"),
                text(section, "purpose"),
                section.list("items", ResearcherAttribute::named).stream()
                        .map(ResearcherAttribute::attributeName)
                        .toList(),
                text(section, "retention"),
                text(section, "refusal"),
                section.has("transfer") ? Optional.of(transfer(section)) : Optional.empty()));
    }

    /** Whether somebody who refuses is kept out is never left to a default. */
    private static boolean required(Section section, Purpose.Basis basis) {
        boolean written = section.has(REQUIRED) || basis == Purpose.Basis.CONSENT;
        return written
                && section.parsed(REQUIRED, text -> ServiceReader.oneOf(text, TRUTH))
                        .equals("true");
    }

    private static Purpose.Transfer transfer(Section section) {
        Section transfer = section.section("transfer", "country", "when", "contact", "refusal");
        return new Purpose.Transfer(
                text(transfer, "country"),
                text(transfer, "when"),
                text(transfer, "contact"),
                text(transfer, "refusal"));
    }

    private static LocalizedText text(Section section, String key) {
        Section text = section.section(key, "ko", "en");
        return new LocalizedText(text.text("ko"), text.text("en"));
    }

    private static int age(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new IllegalArgumentException("'" + text + "' is not a number of years; accepted: 0 to 99");
        }
        return Integer.parseInt(text);
    }
}
