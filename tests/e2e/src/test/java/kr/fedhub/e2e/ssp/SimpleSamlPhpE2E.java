package kr.fedhub.e2e.ssp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.HubState;
import kr.fedhub.e2e.fixture.MetadataSource;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Aggregate;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.FederationServer;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.realm.apply.AdminApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way through a member on SimpleSAMLphp, which only knows what the hub publishes, and the hub what it publishes. */
@WithFederation
class SimpleSamlPhpE2E {
    private static final String ALIAS =
            MemberAlias.of(new EntityId(SimpleSamlPhp.ENTITY_ID)).value();

    private final Deque<AutoCloseable> parties = new ArrayDeque<>();

    private @Nullable SimpleSamlPhp institution;

    @BeforeEach
    void anInstitutionJoinsTheFederation(DemoFederation federation) throws IOException {
        assumeThat(SimpleSamlPhp.isInstalled()).as(SimpleSamlPhp.MISSING).isTrue();
        Credential registrar = Credential.rsa("federation.example");
        SimpleSamlPhp joining = SimpleSamlPhp.start(TestOptions.work().resolve("simplesamlphp"));
        parties.push(joining);
        FederationServer publisher = FederationServer.start(registrar);
        parties.push(publisher);
        publisher.publish(Aggregate.of().with(joining.metadata()));
        MetadataSource source = MetadataSource.create(federation, "ssp", publisher.aggregate(), registrar.pem());
        parties.push(source);
        source.refresh();
        joining.trust(read(source.descriptor()));
        institution = joining;
    }

    @AfterEach
    void everybodyGoes() throws Exception {
        while (!parties.isEmpty()) {
            parties.pop().close();
        }
    }

    @Test
    void aResearcherLogsInAndIsTheSamePersonNextTimeThoughTheNameIdIsAnother(
            DemoFederation federation, Visitor visitor) {
        logIn(federation, visitor);
        HubState first = state(federation);
        visitor.screenshot("simplesamlphp-ntis");
        logOut(federation, visitor);

        logIn(federation, visitor);

        HubState second = state(federation);
        assertThat(second.users()).isEqualTo(first.users());
        assertThat(second.links()).isEqualTo(first.links());
        assertThat(links(federation)).singleElement().asString().startsWith(ALIAS + " eduPersonTargetedID!");
    }

    @Test
    void aLogoutAtTheServiceEndsTheSessionAtTheInstitutionToo(DemoFederation federation, Visitor visitor) {
        logIn(federation, visitor);

        logOut(federation, visitor);

        // The institution asks for the password again.
        Page page = begin(federation, visitor);
        page.locator("input[name=username]").waitFor();
        assertThat(page.url()).contains("/loginuserpass.php");
    }

    private void logIn(DemoFederation federation, Visitor visitor) {
        SimpleSamlPhp joined = Objects.requireNonNull(institution);
        Page page = begin(federation, visitor);
        page.locator("input[name=username]").fill(joined.user());
        page.locator("input[name=password]").fill(joined.password());
        page.locator("button[type=submit]").click();
        assertThat(page.getByTestId("display-name").innerText().strip()).isEqualTo(joined.displayName() + " 님");
    }

    /** Asks NTIS for a login, with the institution already named, as a link on the institution's portal would. */
    private static Page begin(DemoFederation federation, Visitor visitor) {
        Page page = visitor.open(federation.service(DemoService.NTIS));
        page.getByTestId("login").click();
        page.getByTestId("asking-service").waitFor();
        return visitor.open(HubClient.hinted(URI.create(page.url()), ALIAS));
    }

    private static void logOut(DemoFederation federation, Visitor visitor) {
        Page page = visitor.open(federation.service(DemoService.NTIS));
        page.getByTestId("logout").click();
        page.getByTestId("login").waitFor();
    }

    private static List<String> links(DemoFederation federation) {
        try (AdminApi api = federation.hubApi()) {
            JsonNode found = api.get("/admin/realms/hub/users?idpAlias=" + ALIAS);
            return HubState.links(api, found.path(0).path("id").asText());
        }
    }

    private static HubState state(DemoFederation federation) {
        try (AdminApi api = federation.hubApi()) {
            return HubState.of(api);
        }
    }

    private static String read(URI address) throws IOException {
        try (var in = address.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
