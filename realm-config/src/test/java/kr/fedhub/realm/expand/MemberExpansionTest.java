package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import org.junit.jupiter.api.Test;

class MemberExpansionTest extends DemoExpansion {
    private static final String NURI = """
            id: nuri
            protocol: federation
            entityId: https://idp.nuri.example/idp
            name: {ko: 누리대학교, en: Nuri University}
            """;
    private static final String ATTRIBUTE = "hub.member."
            + MemberAlias.of(new EntityId("https://idp.nuri.example/idp")).value();

    @Test
    void aMembersNamesAreOneAttributeOfTheRealm() {
        name(NURI + "otherNames: [누리대, 'NURI \"N\"']\ndomains: [nuri.example]\n");

        assertThat(attributes().path(ATTRIBUTE).asText())
                .isEqualTo("{\"ko\":\"누리대학교\",\"en\":\"Nuri University\","
                        + "\"otherNames\":[\"누리대\",\"NURI \\\"N\\\"\"],\"domains\":[\"nuri.example\"]}");
    }

    @Test
    void emptyListsAreLeftOut() {
        name(NURI);

        assertThat(attributes().path(ATTRIBUTE).asText()).isEqualTo("{\"ko\":\"누리대학교\",\"en\":\"Nuri University\"}");
    }

    @Test
    void theRealmsOtherAttributesStay() {
        config.replace(
                "hub/realm.yaml", "realm: hub\n", "realm: hub\nattributes: {frontendUrl: 'https://h.example'}\n");
        name(NURI);

        assertThat(attributes().fieldNames())
                .toIterable()
                .filteredOn(name -> !name.startsWith("hub.identifier.") && !name.equals("hub.account.scope"))
                .hasSize(2);
        assertThat(attributes().path("frontendUrl").asText()).isEqualTo("https://h.example");
    }

    @Test
    void attributesThatAreNoSectionAreRefused() {
        config.replace("hub/realm.yaml", "realm: hub\n", "realm: hub\nattributes: none\n");
        name(NURI);

        refused("hub/realm.yaml: attributes: must be a section");
    }

    @Test
    void aMemberGetsNoIdentityProviderAndNoMapper() {
        int providers = realm().identityProviders().size();
        int mappers = realm().identityProviderMappers().size();
        name(NURI);

        assertThat(realm().identityProviders()).hasSize(providers);
        assertThat(realm().identityProviderMappers()).hasSize(mappers);
    }

    @Test
    void withoutMembersTheRealmHasNoSuchAttribute() {
        assertThat(attributes().fieldNames()).toIterable().noneMatch(name -> name.startsWith("hub.member."));
    }

    private void name(String descriptor) {
        config.write("institutions/nuri.yaml", descriptor)
                .replace("environments/demo.yaml", "[garam,", "[garam, nuri,");
    }

    private JsonNode attributes() {
        return realm().realm().path("attributes");
    }
}
