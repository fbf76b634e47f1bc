package kr.fedhub.core.firstuse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.fedhub.core.consent.LocalizedText;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.consent.ServiceTerms;

/** Reads what people are told and asked. */
final class ServiceTermsReader {
    private static final String[] KEYS = {
        "id",
        "basis",
        "relation",
        "required",
        "title",
        "recipient",
        "purpose",
        "items",
        "retention",
        "refusal",
        "transfer"
    };
    private static final int OLDEST = 120;
    private static final Pattern ITEM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private ServiceTermsReader() {}

    static ServiceTerms read(JsonSection policy, String key) {
        JsonSection terms = policy.section(key, "url", "minimumAge", "purposes");
        List<Purpose> purposes = terms.has("purposes")
                ? terms.items("purposes", (node, place) -> purpose(JsonSection.of(node, place, KEYS)))
                : List.of();
        int age = terms.has("minimumAge") ? terms.number("minimumAge", 0, OLDEST) : 0;
        return terms.made(() -> new ServiceTerms(terms.optionalParsed("url", PolicyAddress::parse), purposes, age));
    }

    private static Purpose purpose(JsonSection section) {
        return section.made(() -> made(section));
    }

    private static Purpose made(JsonSection section) {
        return new Purpose(
                section.text("id"),
                section.parsed("basis", Words.parser(Purpose.Basis.values())),
                section.parsed("relation", Words.parser(Purpose.Relation.values())),
                section.flag("required"),
                localized(section, "title"),
                localized(section, "recipient"),
                localized(section, "purpose"),
                section.texts("items", ServiceTermsReader::attribute),
                localized(section, "retention"),
                localized(section, "refusal"),
                section.has("transfer") ? Optional.of(transfer(section)) : Optional.empty());
    }

    private static Purpose.Transfer transfer(JsonSection section) {
        JsonSection transfer = section.section("transfer", "country", "when", "contact", "refusal");
        return new Purpose.Transfer(
                localized(transfer, "country"),
                localized(transfer, "when"),
                localized(transfer, "contact"),
                localized(transfer, "refusal"));
    }

    private static LocalizedText localized(JsonSection section, String key) {
        JsonSection text = section.section(key, "ko", "en");
        return new LocalizedText(text.text("ko"), text.text("en"));
    }

    private static String attribute(String text) {
        if (!ITEM.matcher(text).matches()) {
            throw new IllegalArgumentException("is not the name of an attribute");
        }
        return text;
    }
}
