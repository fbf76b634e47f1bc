package kr.fedhub.e2e.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;

/** Accounts at the hub beside researchers of institutions: neither becomes the other. */
class HubAccountOriginE2E extends NobodyHasAnAccount {
    private static final DemoResearcher PARK = DemoResearcher.all().stream()
            .filter(researcher -> researcher.uid().equals("park"))
            .findFirst()
            .orElseThrow();

    @Test
    void aResearchersAddressOpensAnAccountOfItsOwnAndNeverMerges(DemoFederation federation, Visitor visitor) {
        OpenedAccount.signUp(federation, visitor, PARK.mail());
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        ServicePage.logIn(federation, visitor, PARK);
        try (AdminApi api = federation.hubApi()) {
            HubUsers users = new HubUsers(api);
            JsonNode account = users.openedWith(PARK.mail()).get(0);
            assertThat(users.links(account)).isEmpty();
            assertThat(users.withMail(PARK.mail()).stream()
                            .filter(user -> !user.path("id").equals(account.path("id"))))
                    .singleElement()
                    .satisfies(researcher -> assertThat(users.links(researcher)).hasSize(1));
        }
        visitor.open(federation.hub().resolve("/realms/hub/hub-my/data"));
        assertThat(visitor.page().getByTestId("close").isVisible())
                .as("an institution's researcher")
                .isFalse();
    }

    @Test
    void whatIsSaidFollowsTheWayIn(DemoFederation federation, Visitor visitor) {
        OpenedAccount.signUp(federation, visitor, "yoon@mail.example");
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        ServicePage.logIn(federation, visitor, PARK);
        try (AdminApi api = federation.hubApi()) {
            HubUsers users = new HubUsers(api);
            JsonNode account = users.openedWith("yoon@mail.example").get(0);
            JsonNode researcher = users.withMail(PARK.mail()).get(0);
            JsonNode link = users.links(researcher).get(0);
            users.delete(researcher);
            users.link(account, link);

            visitor.with(1280, 900, ColorScheme.LIGHT, true);
            ServicePage.logIn(federation, visitor, PARK);
            JsonNode there = users.openedWith("yoon@mail.example").get(0);
            assertThat(HubUsers.attribute(there, "eduPersonScopedAffiliation").asText())
                    .endsWith("@" + PARK.institution().domain());

            visitor.with(1280, 900, ColorScheme.LIGHT, true);
            OpenedAccount.start(federation, visitor).logIn("yoon@mail.example", OpenedAccount.PASSWORD);
            visitor.page().getByTestId("display-name").waitFor();
            JsonNode here = users.openedWith("yoon@mail.example").get(0);
            assertThat(HubUsers.attribute(here, "eduPersonScopedAffiliation").asText())
                    .isEqualTo("affiliate@hub.example");
            assertThat(HubUsers.attribute(here, "displayName").asText()).isEqualTo(OpenedAccount.NAME);
            assertThat(here.path("email").asText()).isEqualTo("yoon@mail.example");
            assertThat(here.path("attributes").has("eduPersonPrincipalName")).isFalse();
            assertThat(here.path("attributes").has("schacHomeOrganization")).isFalse();
        }
    }
}
