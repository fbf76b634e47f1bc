package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.NewAccount;
import kr.fedhub.core.scim.ScimDirectory;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.DescriptorCopy;
import kr.fedhub.e2e.fixture.FederationApi;
import kr.fedhub.e2e.fixture.HubOutbox;
import kr.fedhub.e2e.fixture.HubPeople;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.SignUp;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;

/** Accounts in a SCIM server that nobody here wrote: the one of a stock Keycloak in a process of its own. */
@WithFederation
class StockScimE2E {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aServiceWhoseAccountsAreInStockKeycloakIsServedAsAnyOther(DemoFederation federation, Visitor visitor)
            throws IOException {
        try (StockScim scim = new StockScim(federation.directorySecret(DemoService.DATAON));
                AdminApi api = federation.hubApi()) {
            bearerTokens(scim);
            federation.applyRealmConfig(descriptors());
            AccountLinks links = new AccountLinks(api);
            links.revokeAll("dataon");
            clientCredentials(federation, visitor, scim, api, links);
            // What is still to be told of this account would go to the demo's own directory, which does not know it.
            new HubPeople(api).forget(NewMember.NAMGUNG);
        } finally {
            federation.applyRealmConfig();
        }
    }

    /** By the hub, with client credentials: a sign-up, another name, and a researcher who may not log in any more. */
    private static void clientCredentials(
            DemoFederation federation, Visitor visitor, StockScim scim, AdminApi api, AccountLinks links) {
        NewMember.logIn(federation, visitor, NewMember.NAMGUNG);
        SignUp.choose(visitor).agree();
        await().atMost(SOON).until(() -> !links.live("dataon").isEmpty());
        String link = links.live("dataon").get(0);
        NewMember member = new NewMember(
                federation,
                api,
                links.link(link).path("account").asText(),
                link,
                links.link(link).path("researcher").asText());

        assertThat(name(scim, member)).isEqualTo("남궁가람");
        assertThat(scim.user(member.number()).path("email").asText()).isEqualTo(NewMember.NAMGUNG.mail());
        member.rename("이새봄");
        await().atMost(SOON).until(() -> name(scim, member).equals("이새봄"));
        // Other tests have closed accounts too: what the threshold holds is let through.
        HubOutbox outbox = new HubOutbox(FederationApi.withRoles(federation, "view-users", "manage-users"));
        member.enable(false);
        try {
            await().atMost(SOON)
                    .until(() -> outbox.release("dataon").status() == 200
                            && !scim.user(member.number()).path("enabled").asBoolean());
        } finally {
            member.enable(true);
        }
        await().atMost(SOON)
                .until(() -> scim.user(member.number()).path("enabled").asBoolean());
    }

    private static String name(StockScim scim, NewMember member) {
        return scim.user(member.number())
                .path("attributes")
                .path("displayName")
                .path(0)
                .asText();
    }

    /** With a bearer token: looked for, made once, changed, closed, in the way of another, and refused. */
    private static void bearerTokens(StockScim scim) {
        ScimDirectory directory = scim.directory(scim.token());
        DirectoryAccount made = directory.create(account("ext-1", "hub-1"));
        assertThat(directory.create(account("ext-1", "hub-1")).id()).isEqualTo(made.id());
        assertThatThrownBy(() -> directory.create(account("ext-2", "hub-1")))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        e -> assertThat(e.kind()).isEqualTo(DirectoryException.Kind.CONFLICT));
        assertThat(directory.find(new AccountQuery(AccountQuery.Key.USER_NAME, "hub-1")))
                .extracting(DirectoryAccount::id)
                .containsExactly(made.id());
        assertThat(directory.find(new AccountQuery(AccountQuery.Key.EMAIL, "hong@a.example")))
                .hasSize(1);
        assertThat(directory.find(
                        new AccountQuery(AccountQuery.Key.USER_NAME, "x\" or userName pr or userName eq \"y")))
                .isEmpty();
        assertThat(directory.get(UUID.randomUUID().toString())).isEmpty();

        directory.update(
                made.id(),
                new AccountChange(
                        Optional.of("홍길순"),
                        Optional.of("new@a.example"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        directory.update(made.id(), AccountChange.deactivation());
        assertThat(directory.get(made.id())).hasValueSatisfying(account -> {
            assertThat(account.displayName()).contains("홍길순");
            assertThat(account.emails()).containsExactly("new@a.example");
            assertThat(account.active()).isFalse();
        });
        assertThatThrownBy(() -> scim.directory("no-token").get(made.id()))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        e -> assertThat(e.kind()).isEqualTo(DirectoryException.Kind.CREDENTIALS));
    }

    private static NewAccount account(String externalId, String userName) {
        return new NewAccount(
                externalId, userName, Optional.of("홍길동"), Optional.of("hong@a.example"), Optional.empty(), List.of());
    }

    /** The descriptors as they are shipped, but for where DataON has its accounts and how the hub gets in there. */
    private static Path descriptors() throws IOException {
        Path folder = new DescriptorCopy(
                        TestOptions.shippedRealmConfig(), TestOptions.work().resolve("realm-config-stock-scim"))
                .asItIs();
        Path file = folder.resolve("services/dataon.yaml");
        String directory = "  directory: {scim: '%s', clientCredentials: {tokenEndpoint: '%s', clientId: %s,"
                + " secret: '${env.FEDHUB_SECRET_DATAON_SCIM}'}, later: [changes, unlinking, leaving]}";
        String line = directory.formatted(StockScim.base(), StockScim.tokenEndpoint(), StockScim.CLIENT);
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .map(one -> one.startsWith("  directory:") ? line : one)
                        .toList());
        return folder;
    }
}
