package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;

@WithFederation
class FirstBrokerLoginE2E {
    private static final String USERS = "/admin/realms/hub/users";
    private static final Pattern OPAQUE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Test
    void anAccountWithTheSameEmailIsNeverTakenOver(DemoFederation federation, Visitor visitor) {
        DemoResearcher namgung = DemoResearcher.of(DemoInstitution.NURI).get(1);
        try (AdminApi api = federation.hubApi()) {
            // Somebody is there already, with the newcomer's e-mail and the newcomer's username.
            ObjectNode existing = JsonNodeFactory.instance
                    .objectNode()
                    .put("username", namgung.mail())
                    .put("email", namgung.mail())
                    .put("emailVerified", true)
                    .put("enabled", true);
            api.post(USERS, existing);

            ServicePage page = ServicePage.logIn(federation, visitor, namgung);

            assertThat(page.greeting()).isEqualTo("남궁가람 님");
            JsonNode people = api.get(USERS + "?exact=true&email=" + namgung.mail());
            assertThat(people).hasSize(2);
            assertThat(StreamSupport.stream(people.spliterator(), false)
                            .map(person -> person.path("username").asText())
                            .filter(name -> OPAQUE.matcher(name).matches()))
                    .hasSize(1);
            assertThat(links(api, people, namgung.mail())).isZero();
        }
    }

    private static int links(AdminApi api, JsonNode people, String username) {
        for (JsonNode person : people) {
            if (person.path("username").asText().equals(username)) {
                return api.get(USERS + "/" + person.path("id").asText() + "/federated-identity")
                        .size();
            }
        }
        throw new AssertionError(username + " is gone");
    }
}
