package kr.fedhub.keycloak.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.metadata.aggregate.EntityIdPattern;
import kr.fedhub.core.metadata.aggregate.MemberFilter;

/** The settings that say which members of a source the hub takes. */
final class FilterForm {
    private static final Side INCLUDE = Side.of("include", "Only", "Empty means all. ");
    private static final Side EXCLUDE = Side.of("exclude", "Never", "");
    static final List<SourceSetting<?>> SETTINGS = List.of(
            INCLUDE.entityIds,
            INCLUDE.pattern,
            INCLUDE.registrars,
            INCLUDE.categories,
            EXCLUDE.entityIds,
            EXCLUDE.pattern,
            EXCLUDE.registrars,
            EXCLUDE.categories);

    private FilterForm() {}

    static MemberFilter read(Map<String, String> entries) {
        return new MemberFilter(INCLUDE.read(entries), EXCLUDE.read(entries));
    }

    private record Side(
            SourceSetting<Set<String>> entityIds,
            SourceSetting<Optional<EntityIdPattern>> pattern,
            SourceSetting<Set<String>> registrars,
            SourceSetting<Set<String>> categories) {
        static Side of(String key, String label, String empty) {
            return new Side(
                    SourceForm.lines(
                            key + "EntityIds", label + " these entity IDs", empty + "One a line, compared exactly."),
                    SourceForm.pattern(
                            key + "Pattern",
                            label + " entity IDs like",
                            empty + "A regular expression in RE2 syntax; it has to match the whole entity ID."),
                    SourceForm.lines(
                            key + "Registrars",
                            label + " these registrars",
                            empty + "Registration authorities, one a line, for example http://kafe.kreonet.net."),
                    SourceForm.lines(
                            key + "Categories",
                            label + " these categories",
                            empty
                                    + "Entity categories, supported categories or assurance certifications, one a line; one "
                                    + "of them is enough."));
        }

        MemberFilter.Criteria read(Map<String, String> entries) {
            return new MemberFilter.Criteria(
                    entityIds.read(entries), pattern.read(entries), registrars.read(entries), categories.read(entries));
        }
    }
}
