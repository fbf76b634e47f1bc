package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.keycloak.config.MemberNames;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class InstitutionFeedTest {
    private final Institution saebyeok = TestInstitutions.own("saebyeok", "새벽대학교", "Saebyeok University");
    private final Member hanbit = TestInstitutions.member(
            "hanbit.example", "한빛대학교", "Hanbit University", Optional.of("https://hanbit.example/logo.png"));
    private final Member nuri = TestInstitutions.member("nuri.example", "누리대학교", "Nuri University");
    private final TestInstitutions institutions = TestInstitutions.of(List.of(hanbit, nuri), saebyeok);

    @Test
    void aMemberIsToldAsShibbolethsDiscoveryFeedTellsIt() throws IOException {
        String alias = hanbit.alias().value();

        assertThat(feed(institutions.offer(InstitutionPolicy.parse("institution:" + alias, null))))
                .isEqualTo(JsonSerialization.mapper.readTree("""
                        [{"entityID":"https://idp.hanbit.example/idp","hint":"%s",
                        "DisplayNames":[{"value":"한빛대학교","lang":"ko"},{"value":"Hanbit University","lang":"en"}],
                        "Keywords":[{"value":"한빛대 HBU","lang":"ko"}],
                        "domains":["hanbit.example"],
                        "Logos":[{"value":"https://hub.example/realms/hub/hub-discovery/logo/%s","height":"40","width":"40"}]}]""".formatted(alias, alias)));
    }

    @Test
    void whatAnInstitutionDoesNotHaveIsLeftOut() throws IOException {
        assertThat(feed(institutions.offer(InstitutionPolicy.parse("institution:saebyeok", null))))
                .isEqualTo(JsonSerialization.mapper.readTree("""
                        [{"hint":"saebyeok",
                        "DisplayNames":[{"value":"새벽대학교","lang":"ko"},{"value":"Saebyeok University","lang":"en"}],
                        "domains":["saebyeok.example"]}]"""));
    }

    @Test
    void thoseThatTheServiceOffersAreListedInOrder() throws IOException {
        String nuriAlias = nuri.alias().value();
        String hanbitAlias = hanbit.alias().value();

        assertThat(hints(institutions.offer())).containsExactly(nuriAlias, "saebyeok", hanbitAlias);
        assertThat(hints(institutions.without(hanbitAlias).offer())).containsExactly(nuriAlias, "saebyeok");
        assertThat(hints(institutions.offer(InstitutionPolicy.nobody()))).isEmpty();
    }

    private List<String> hints(Offer offer) throws IOException {
        return StreamSupport.stream(feed(offer).spliterator(), false)
                .map(entry -> entry.get("hint").asText())
                .toList();
    }

    private JsonNode feed(Offer offer) throws IOException {
        MemberNames names =
                new MemberNames(Map.of("hub.member." + hanbit.alias(), "{\"otherNames\":[\"한빛대\",\"HBU\"]}"));
        return JsonSerialization.mapper.readTree(new InstitutionFeed(
                        offer,
                        names,
                        new InstitutionPictures("/realms/hub/hub-discovery", institutions.roster()),
                        "https://hub.example")
                .json());
    }
}
