package kr.fedhub.realm.descriptor;

import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.metadata.EntityId;

/** Reads which institutions may be used with a service. */
final class InstitutionCriteriaReader {
    private static final String KEY = "institutions";
    private static final String ALLOW = "allow";
    private static final String DENY = "deny";
    private static final Set<String> TRUTH = Set.of("true", "false");

    private final Optional<Section> section;
    private final References references;

    InstitutionCriteriaReader(Section service, References references) {
        section = service.has(KEY) ? Optional.of(service.section(KEY, ALLOW, DENY)) : Optional.empty();
        this.references = references;
    }

    /** Whom the service is for; no criterion means everybody, so a list that was left empty by mistake is refused. */
    InstitutionCriteria allowed() {
        InstitutionCriteria allowed = read(ALLOW);
        section.filter(both -> both.has(ALLOW) && allowed.isEmpty()).ifPresent(both -> {
            throw both.where(ALLOW).refuse("nobody could log in; write a criterion, or leave " + ALLOW + " out");
        });
        return allowed;
    }

    /** Whom it is not for, even if they are allowed. */
    InstitutionCriteria denied() {
        return read(DENY);
    }

    private InstitutionCriteria read(String key) {
        return section.filter(both -> both.has(key))
                .map(both -> criteria(both.section(key, KEY, "sources", "categories", "scopes", "hubAccounts")))
                .orElse(InstitutionCriteria.NONE);
    }

    private InstitutionCriteria criteria(Section section) {
        return new InstitutionCriteria(
                section.list(KEY, references::meant),
                section.list("sources", references::source),
                section.list("categories", InstitutionCriteriaReader::category),
                section.list("scopes", InstitutionReader::domain),
                section.optionalParsed("hubAccounts", text -> ServiceReader.oneOf(text, TRUTH))
                        .map(Boolean::valueOf)
                        .orElse(false));
    }

    /** Criteria are written side by side with blanks between them, which no URI has. */
    private static String category(String text) {
        try {
            return new EntityId(text).value();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "write a URI such as http://refeds.org/category/research-and-scholarship", e);
        }
    }
}
