package kr.fedhub.keycloak.config;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.Scope;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

/**
 * What the operator says members of federations are called, since most metadata has an English name only. Each member has a
 * realm attribute {@code hub.member.<alias>} of its own with a JSON object: {@code ko}, {@code en}, {@code otherNames} and
 * {@code domains}, each optional.
 *
 * @param attributes those attributes, by name
 */
public record MemberNames(Map<String, String> attributes) {
    private static final Logger LOG = Logger.getLogger(MemberNames.class);
    private static final String PREFIX = "hub.member.";

    public MemberNames {
        attributes = Map.copyOf(attributes);
    }

    /** What is said in a realm; costs no query, since attributes are cached with their realm. */
    public static MemberNames of(RealmModel realm) {
        return new MemberNames(realm.getAttributes().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX) && entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The institution behind a member; where a language has no name another one stands in. */
    public Institution institution(Member member) {
        Given given = given(member.alias());
        SortedMap<String, String> names = member.displayNames();
        String any = names.values().iterator().next();
        String en = present(given.en()).orElse(names.getOrDefault("en", any));
        String ko = present(given.ko()).orElse(names.getOrDefault("ko", en));
        return new Institution(member.alias().value(), new LocalizedName(ko, en), domain(member, given));
    }

    /** What else people call a member. */
    public List<String> otherNames(MemberAlias member) {
        return given(member).otherNames();
    }

    /** Domains of a member besides those in its metadata. */
    public List<String> domains(MemberAlias member) {
        return given(member).domains();
    }

    private static String domain(Member member, Given given) {
        return member.domains().stream()
                .findFirst()
                .or(() -> given.domains().stream().findFirst())
                .or(() -> member.scopes().stream()
                        .filter(scope -> !scope.regexp())
                        .map(Scope::value)
                        .findFirst())
                .orElse("");
    }

    private Given given(MemberAlias member) {
        @Nullable String json = attributes.get(PREFIX + member.value());
        if (json == null) {
            return Given.NOTHING;
        }
        try {
            return Objects.requireNonNullElse(JsonSerialization.readValue(json, Given.class), Given.NOTHING);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The realm attribute %s%s is not read: it is no object of names", PREFIX, member);
            return Given.NOTHING;
        }
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(name -> !name.isBlank());
    }

    /** The JSON object. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Given(@Nullable String ko, @Nullable String en, List<String> otherNames, List<String> domains) {
        private static final Given NOTHING = new Given(null, null, List.of(), List.of());

        // Jackson passes null for a list that is not there.
        @SuppressWarnings("NullAway")
        Given {
            otherNames = otherNames == null
                    ? List.of()
                    : otherNames.stream().filter(Objects::nonNull).toList();
            domains = domains == null
                    ? List.of()
                    : domains.stream().filter(Objects::nonNull).toList();
        }
    }
}
