package kr.fedhub.keycloak.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNamesTest {
    private static final MemberNames NONE = new MemberNames(Map.of());

    private final Member hanbit = member(Map.of("en", "Hanbit University"), List.of(), "^.+\\.hanbit\\.example$");
    private final String attribute = "hub.member." + hanbit.alias();

    @Test
    void onlyTheRealmsAttributesAboutMembersAreTaken() {
        Map<String, String> attributes = new HashMap<>(Map.of(attribute, "{}", "hub.federation.version", "7"));
        attributes.put("hub.member.none", null);

        assertThat(MemberNames.of(TestModel.realm(attributes))).isEqualTo(new MemberNames(Map.of(attribute, "{}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|Hanbit University|Hanbit University",
                "{\"ko\":\"한빛대학교\"}|한빛대학교|Hanbit University",
                "{\"en\":\"Hanbit\"}|Hanbit|Hanbit",
                "{\"ko\":\" 한빛대학교 \",\"en\":\"Hanbit\"}|한빛대학교|Hanbit",
                "{\"ko\":\"\",\"en\":\"  \"}|Hanbit University|Hanbit University",
                "{\"ko\":null}|Hanbit University|Hanbit University",
                "{\"ko\":7}|7|Hanbit University"
            })
    void whatTheOperatorSaysGoesBeforeTheMetadata(String json, String ko, String en) {
        assertThat(names(json).institution(hanbit).name()).isEqualTo(new LocalizedName(ko, en));
    }

    @Test
    void withoutAnEnglishNameAnyOtherStandsIn() {
        assertThat(NONE.institution(member(Map.of("de", "Universität", "fr", "Université"), List.of()))
                        .name())
                .isEqualTo(LocalizedName.same("Universität"));
        assertThat(NONE.institution(member(Map.of("ko", "한빛대학교"), List.of())).name())
                .isEqualTo(LocalizedName.same("한빛대학교"));
    }

    @Test
    void theDomainIsTheMetadatasElseTheOperatorsElseTheScope() {
        String given = "{\"domains\":[\"given.example\",\"other.example\"]}";
        Member hinted = member(Map.of("en", "x"), List.of("hint.example"), "scope.example");
        Member scoped = member(Map.of("en", "x"), List.of(), "^a\\.example$", "scope.example");

        assertThat(names(given).institution(hinted).domain()).isEqualTo("hint.example");
        assertThat(names(given).institution(scoped).domain()).isEqualTo("given.example");
        assertThat(NONE.institution(scoped).domain()).isEqualTo("scope.example");
        assertThat(NONE.institution(hanbit).domain()).isEmpty();
        assertThat(names(given).domains(hanbit.alias())).containsExactly("given.example", "other.example");
    }

    @Test
    void otherNamesAreKeptInTheirOrder() {
        assertThat(names("{\"otherNames\":[\"한빛대\",null,\"HBU\"]}").otherNames(hanbit.alias()))
                .containsExactly("한빛대", "HBU");
        assertThat(NONE.otherNames(hanbit.alias())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "\"ko\"",
                "{\"ko\":{}}",
                "{\"otherNames\":\"한빛대\"}",
                "{\"domains\":{}}"
            })
    void whatIsNoObjectOfNamesChangesNothing(String json) {
        Institution plain = NONE.institution(hanbit);

        assertThat(names(json).institution(hanbit)).isEqualTo(plain);
        assertThat(names(json).otherNames(hanbit.alias())).isEmpty();
    }

    private MemberNames names(String json) {
        return new MemberNames(Map.of(attribute, json));
    }

    private static Member member(Map<String, String> names, List<String> domains, String... scopes) {
        return new Member(
                new EntityId("https://idp.hanbit.example/idp"),
                "https://registrar.example",
                new TreeMap<>(names),
                List.of(),
                domains,
                Optional.empty(),
                List.of(scopes).stream()
                        .map(scope -> new Scope(scope, scope.startsWith("^")))
                        .toList(),
                List.of(new BoundEndpoint(Binding.REDIRECT, "https://idp.hanbit.example/sso", Optional.empty())),
                List.of(),
                List.of("MIIC"),
                false,
                List.of(),
                new TreeMap<>(),
                false,
                List.of(),
                Optional.empty());
    }
}
