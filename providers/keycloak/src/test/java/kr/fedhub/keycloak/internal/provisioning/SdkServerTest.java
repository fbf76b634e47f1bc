package kr.fedhub.keycloak.internal.provisioning;

import static kr.fedhub.keycloak.internal.provisioning.FaultTest.assertKind;
import static kr.fedhub.keycloak.internal.provisioning.TestDirectory.HONG;
import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.directory.NewAccount;
import kr.fedhub.core.directory.ServiceDirectory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the SCIM server of a library, with and without what SCIM leaves optional. */
class SdkServerTest {
    private static final Duration TIME = Duration.ofSeconds(20);

    private final CloseableHttpClient client = HttpClients.createDefault();

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    private ServiceDirectory at(SdkServer server) {
        return TestDirectory.at(client, server.base(), TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "true,USER_NAME,hong@kisti.re.kr",
        "true,USER_NAME,HONG@KISTI.re.kr",
        "true,EMAIL,gildong@kisti.re.kr",
        "true,EMAIL,Gildong@kisti.re.kr",
        "true,EXTERNAL_ID,ext-hong",
        "false,USER_NAME,HONG@KISTI.re.kr",
        "false,EMAIL,gildong@kisti.re.kr",
        "false,EXTERNAL_ID,ext-hong",
    })
    void accountsAreFoundWithAndWithoutFiltersOfTheService(boolean filters, AccountQuery.Key key, String value)
            throws IOException {
        try (SdkServer server = new SdkServer(true, filters)) {
            ServiceDirectory directory = at(server);
            directory.create(
                    new NewAccount("ext-kim", "kim", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
            DirectoryAccount hong = directory.create(HONG);
            assertThat(directory.find(new AccountQuery(key, value)))
                    .singleElement()
                    .satisfies(found -> assertThat(found.id()).isEqualTo(hong.id()))
                    .satisfies(found -> assertThat(found.displayName()).contains("홍길동"))
                    .satisfies(found -> assertThat(found.emails()).containsExactly("gildong@kisti.re.kr"))
                    .satisfies(found -> assertThat(found.active()).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "\" or userName pr or userName eq \"",
                "\\\" or userName pr",
                "a&count=100&filter=userName pr",
                "a b+c%20d#e",
                "홍길동"
            })
    void whatIsTypedIsAValueAndNothingElse(String value) throws IOException {
        try (SdkServer server = new SdkServer(true, true)) {
            ServiceDirectory directory = at(server);
            directory.create(HONG);
            assertThat(directory.find(new AccountQuery(AccountQuery.Key.USER_NAME, value)))
                    .isEmpty();
            NewAccount named =
                    new NewAccount("ext", value, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
            assertThat(directory.create(named).userName()).isEqualTo(value);
            assertThat(directory.find(new AccountQuery(AccountQuery.Key.USER_NAME, value)))
                    .hasSize(1);
        }
    }

    @Test
    void anAccountIsMadeOnceWithItsNameInOnePiece() throws IOException {
        try (SdkServer server = new SdkServer(true, true)) {
            ServiceDirectory directory = at(server);
            DirectoryAccount made = directory.create(HONG);
            assertThat(directory.create(HONG)).isEqualTo(made);
            assertThat(at(server).create(HONG)).isEqualTo(made);
            assertThat(server.users.all).hasSize(1);
            User user = server.user(made.id());
            assertThat(user.getDisplayName()).contains("홍길동");
            assertThat(user.getName().flatMap(Name::getFormatted)).contains("홍길동");
            assertThat(user.getName().flatMap(Name::getFamilyName)).isEmpty();
            assertThat(user.getEnterpriseUser().flatMap(EnterpriseUser::getOrganization))
                    .contains("한국과학기술정보연구원");
            assertThat(user.toString()).doesNotContain("employee@kisti.re.kr");
            assertThat(directory.get(made.id())).contains(made);
        }
    }

    @Test
    void aTakenUserNameIsAConflict() throws IOException {
        try (SdkServer server = new SdkServer(true, true)) {
            ServiceDirectory directory = at(server);
            directory.create(HONG);
            NewAccount other = new NewAccount(
                    "ext-other", HONG.userName(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
            assertKind(() -> directory.create(other), Kind.CONFLICT);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesLeaveEverythingElseAsItIs(boolean patch) throws IOException {
        try (SdkServer server = new SdkServer(patch, true)) {
            ServiceDirectory directory = at(server);
            String id = directory.create(HONG).id();
            addOwnData(server.user(id));
            directory.update(
                    id,
                    new AccountChange(
                            Optional.of("홍 길동"),
                            Optional.of("new@kaist.ac.kr"),
                            Optional.of("KAIST"),
                            Optional.of(List.of("member@kaist.ac.kr")),
                            Optional.empty()));
            DirectoryAccount now = directory.get(id).orElseThrow();
            assertThat(now.displayName()).contains("홍 길동");
            assertThat(now.emails()).containsExactly("new@kaist.ac.kr", "home@example.org");
            assertThat(now.active()).isTrue();
            User user = server.user(id);
            assertThat(user.getNickName()).contains("길동이");
            assertThat(user.getEnterpriseUser().flatMap(EnterpriseUser::getOrganization))
                    .contains("KAIST");
            assertThat(server.asked.contains("PUT /scim/v2/Users/" + id)).isEqualTo(!patch);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAccountIsClosedAndOpenedAgain(boolean patch) throws IOException {
        try (SdkServer server = new SdkServer(patch, true)) {
            ServiceDirectory directory = at(server);
            String id = directory.create(HONG).id();
            directory.update(id, AccountChange.deactivation());
            assertThat(directory.get(id))
                    .get()
                    .satisfies(account -> assertThat(account.active()).isFalse());
            directory.update(
                    id,
                    new AccountChange(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true)));
            assertThat(directory.get(id))
                    .get()
                    .satisfies(account -> assertThat(account.active()).isTrue());
        }
    }

    @Test
    void whatDoesNotExistIsNotThereAndCannotBeChanged() throws IOException {
        try (SdkServer server = new SdkServer(true, true)) {
            assertThat(at(server).get("nobody/../..?x#y")).isEmpty();
            assertKind(() -> at(server).update("nobody", AccountChange.deactivation()), Kind.REFUSED);
        }
    }

    @Test
    void aWrongTokenIsAMatterOfCredentials() throws IOException {
        try (SdkServer server = new SdkServer(true, true)) {
            ServiceDirectory directory =
                    TestDirectory.at(client, server.base(), TIME, BearerTokens.fixed("another-token"));
            assertKind(() -> directory.find(new AccountQuery(AccountQuery.Key.USER_NAME, "hong")), Kind.CREDENTIALS);
            assertKind(() -> directory.create(HONG), Kind.CREDENTIALS);
            assertThat(server.users.all).isEmpty();
        }
    }

    private static void addOwnData(User user) {
        user.setNickName("길동이");
        user.setEmails(List.of(
                Email.builder().value("home@example.org").type("home").build(),
                Email.builder().value(HONG.email().orElseThrow()).primary(true).build()));
    }
}
