package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.SourceContent;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import kr.fedhub.keycloak.config.MemberNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionCataloguesTest {
    private static final Institution SAEBYEOK =
            new Institution("saebyeok", new LocalizedName("새벽대학교", "Saebyeok University"), "saebyeok.example");

    private static final MemberNames NO_NAMES = new MemberNames(Map.of());

    private final InstitutionCatalogues catalogues = new InstitutionCatalogues();
    private final Member hanbit = member("hanbit.example", "한빛대학교", false);

    @Test
    void membersAndInstitutionsOfTheirOwnAreFoundByTheSameQuery() {
        assertThat(find(roster(hanbit), List.of(SAEBYEOK), "대학교"))
                .containsExactlyInAnyOrder(hanbit.alias().value(), "saebyeok");
    }

    @Test
    void aMemberIsFoundByItsOtherNamesItsKeywordsItsDomainAndItsScope() {
        String alias = hanbit.alias().value();

        assertThat(List.of("ㅎㅂㄷㅎㄱ", "gksqlc", "Licht", "optics", "hanbit.example", "scope.hanbit.example"))
                .allSatisfy(query ->
                        assertThat(find(roster(hanbit), List.of(), query)).containsExactly(alias));
    }

    @Test
    void whoDoesNotWantToBeShownIsNotFound() {
        assertThat(find(roster(member("hidden.example", "숨은대학교", true)), List.of(), "숨은"))
                .isEmpty();
    }

    @Test
    void whatChangedIsFoundAtOnceAndWhatIsGoneIsNot() {
        find(roster(hanbit), List.of(), "한빛");
        Member nuri = member("nuri.example", "누리대학교", false);

        assertThat(find(roster(nuri), List.of(), "한빛")).isEmpty();
        assertThat(find(roster(nuri), List.of(SAEBYEOK), "새벽")).containsExactly("saebyeok");
        assertThat(find(roster(nuri), List.of(), "새벽")).isEmpty();
    }

    @Test
    void whatTheOperatorCallsAMemberIsShownAndFoundAtOnce() {
        find(roster(hanbit), List.of(), "한빛");
        MemberNames names =
                names("{\"ko\":\"새이름대학교\",\"en\":\"New Name\",\"otherNames\":[\"새대\"],\"domains\":[\"new.example\"]}");

        assertThat(List.of("새이름", "ㅅㅇㄹ", "new name", "새대", "new.example", "Licht"))
                .allSatisfy(query -> assertThat(find(roster(hanbit), List.of(), names, query))
                        .containsExactly(hanbit.alias().value()));
        assertThat(names.institution(hanbit).name().ko()).isEqualTo("새이름대학교");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"otherNames\":[null]}", "{\"ko\":\" \"}", "{\"more\":1}"})
    void whatTheOperatorCannotHaveMeantChangesNothing(String json) {
        assertThat(names(json).institution(hanbit)).isEqualTo(NO_NAMES.institution(hanbit));
    }

    @ParameterizedTest
    @CsvSource({
        "hanbit.example, true",
        "cs.HANBIT.example, true",
        "scope.hanbit.example, true",
        "example, false",
        "nothanbit.example, false",
        "hanbit.example.org, false",
        "'', false"
    })
    void aHostLeadsToTheInstitutionOfItsDomain(String host, boolean found) {
        Catalogue catalogue = catalogues.of("realm", roster(hanbit), List.of(SAEBYEOK), NO_NAMES);

        assertThat(catalogue.ofHost(host))
                .isEqualTo(found ? List.of(hanbit.alias().value()) : List.of());
    }

    @Test
    void anIndexIsMadeOnceForTheSameInstitutions() {
        Roster roster = roster(hanbit);

        assertThat(catalogues.of("realm", roster, List.of(SAEBYEOK), NO_NAMES))
                .isSameAs(catalogues.of("realm", roster, List.of(SAEBYEOK), NO_NAMES));
    }

    private List<String> find(Roster roster, List<Institution> bilateral, String query) {
        return find(roster, bilateral, NO_NAMES, query);
    }

    private List<String> find(Roster roster, List<Institution> bilateral, MemberNames names, String query) {
        return catalogues.of("realm", roster, bilateral, names).index().find(query, 10);
    }

    private MemberNames names(String json) {
        return new MemberNames(Map.of("hub.member." + hanbit.alias().value(), json));
    }

    private static Roster roster(Member... members) {
        Snapshot snapshot = new Snapshot(
                Optional.empty(), Instant.parse("2026-12-01T00:00:00Z"), "00", List.of(members), List.of());
        return Roster.of(List.of(new SourceContent("kafe", 1, snapshot)), List.of());
    }

    private static Member member(String domain, String name, boolean hidden) {
        return new Member(
                new EntityId("https://idp." + domain + "/idp"),
                "https://registrar.example",
                new TreeMap<>(Map.of("ko", name, "de", "Licht-Universität")),
                List.of("optics"),
                List.of(domain),
                Optional.empty(),
                Stream.of("scope." + domain)
                        .map(scope -> new Scope(scope, false))
                        .toList(),
                List.of(new BoundEndpoint(Binding.REDIRECT, "https://idp." + domain + "/sso", Optional.empty())),
                List.of(),
                List.of("MIIC"),
                false,
                List.of(),
                new TreeMap<>(),
                hidden,
                List.of(),
                Optional.empty());
    }
}
