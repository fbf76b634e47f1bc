package kr.fedhub.demo.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountDatabaseTest {
    private static final String HUB = "https://hub.example/realms/hub";
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T01:00:00Z");
    private static final HubProfile PROFILE =
            new HubProfile("홍길동", "hong@hanbit.example", null, List.of(), null, Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void theFirstArrivalMakesAnAccount() {
        try (AccountDatabase accounts = open(MONDAY)) {
            assertThat(accounts.arrive(HUB, "a", PROFILE))
                    .isEqualTo(new ServiceAccount("KAFE-000123", Optional.empty(), MONDAY, MONDAY));
        }
    }

    @Test
    void anAccountIsKeptAfterARestart() {
        try (AccountDatabase accounts = open(MONDAY)) {
            accounts.arrive(HUB, "a", PROFILE);
        }
        try (AccountDatabase accounts = open(TUESDAY)) {
            assertThat(accounts.arrive(HUB, "a", PROFILE))
                    .isEqualTo(new ServiceAccount("KAFE-000123", Optional.empty(), MONDAY, TUESDAY));
        }
    }

    @Test
    void subjectsAndIssuersAreToldApart() {
        try (AccountDatabase accounts = open(MONDAY)) {
            String number = accounts.arrive(HUB, "a", PROFILE).number();

            assertThat(accounts.arrive(HUB, "b", PROFILE).number()).isNotEqualTo(number);
            assertThat(accounts.arrive("https://other.example", "a", PROFILE).number())
                    .isNotEqualTo(number);
        }
    }

    @Test
    void manyArrivalsAtOnceMakeOneAccount() throws SQLException {
        try (AccountDatabase accounts = open(MONDAY)) {
            List<String> numbers = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(i -> accounts.arrive(HUB, "a", PROFILE).number())
                    .distinct()
                    .toList();

            assertThat(numbers).hasSize(1);
        }
        assertThat(count("where subject = 'a'")).isEqualTo(1);
    }

    @Test
    void twoMembersWereThereBefore() throws SQLException {
        open(MONDAY).close();
        open(TUESDAY).close();

        assertThat(count("where issuer is null and email like '%.example'")).isEqualTo(2);
    }

    @Test
    void aPersonOfWhomTheHubSaysNothingHasAnAccountToo() {
        try (AccountDatabase accounts = open(MONDAY)) {
            HubProfile nothing = HubProfile.read(item -> List.of());

            assertThat(accounts.arrive(HUB, "a", nothing).number()).isEqualTo("KAFE-000123");
        }
    }

    private AccountDatabase open(Instant now) {
        return AccountDatabase.open(folder, "kafe", "KAFE", InstantSource.fixed(now));
    }

    private int count(String where) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("kafe"), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from account " + where)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
