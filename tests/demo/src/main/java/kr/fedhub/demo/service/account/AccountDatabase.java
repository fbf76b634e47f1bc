package kr.fedhub.demo.service.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.h2.jdbcx.JdbcConnectionPool;

/** The accounts of one service, in an H2 file that outlives the process. */
public final class AccountDatabase implements AutoCloseable {
    private final JdbcConnectionPool connections;
    private final AccountNumbers numbers;
    private final InstantSource clock;

    private AccountDatabase(JdbcConnectionPool connections, AccountNumbers numbers, InstantSource clock) {
        this.connections = connections;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Opens the database of a service and lays its schema when it is new.
     *
     * @param folder where the database files lie, created when missing
     * @param serviceId the file's name
     * @param numberPrefix what account numbers begin with
     * @throws IllegalStateException when the database cannot be opened
     */
    public static AccountDatabase open(Path folder, String serviceId, String numberPrefix, InstantSource clock) {
        Path file = folder.toAbsolutePath().resolve(serviceId);
        JdbcConnectionPool connections = JdbcConnectionPool.create("jdbc:h2:file:" + file, "sa", "");
        try {
            Files.createDirectories(folder);
            AccountSchema.lay(connections, serviceId);
        } catch (IOException | SQLException e) {
            connections.dispose();
            throw new IllegalStateException("The account database of " + serviceId + " cannot be opened", e);
        }
        return new AccountDatabase(connections, new AccountNumbers(numberPrefix), clock);
    }

    /** The same accounts as the hub sees them. */
    public Members members() {
        return new Members(connections, numbers, clock);
    }

    /**
     * The open account that the hub names, when there is one; it counts as used now.
     *
     * @throws IllegalStateException when the database fails
     */
    public Optional<ServiceAccount> visit(String number) {
        OptionalLong id = numbers.parse(number);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (Connection connection = connections.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update account set last_used_at = ? where id = ? and active")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setLong(2, id.getAsLong());
            return update.executeUpdate() == 0
                    ? Optional.empty()
                    : members().get(number).map(member -> opened(member, now));
        } catch (SQLException e) {
            throw new IllegalStateException("The account database failed", e);
        }
    }

    private static ServiceAccount opened(Member member, Instant now) {
        return new ServiceAccount(member.number(), Optional.of(member.details().userName()), member.joinedAt(), now);
    }

    /**
     * The account of a person who has just logged in; made on first arrival.
     *
     * @param issuer the hub
     * @param subject the person's identifier at this service, from the hub
     * @throws IllegalStateException when the database fails
     */
    public ServiceAccount arrive(String issuer, String subject, HubProfile profile) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (Connection connection = connections.getConnection()) {
            if (!touch(connection, issuer, subject, now)) {
                create(connection, issuer, subject, profile, now);
            }
            return find(connection, issuer, subject);
        } catch (SQLException e) {
            throw new IllegalStateException("The account database failed", e);
        }
    }

    private static boolean touch(Connection connection, String issuer, String subject, Instant now)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update account set last_used_at = ? where issuer = ? and subject = ?")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, issuer);
            update.setString(3, subject);
            return update.executeUpdate() == 1;
        }
    }

    private static void create(Connection connection, String issuer, String subject, HubProfile profile, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into account (issuer, subject, name, email, joined_at, last_used_at)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, issuer);
            insert.setString(2, subject);
            insert.setString(3, profile.name());
            insert.setString(4, profile.email());
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            // Two tabs may finish the same first login at once: the constraint lets one of them make the account.
            touch(connection, issuer, subject, now);
        }
    }

    private ServiceAccount find(Connection connection, String issuer, String subject) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select id, joined_at, last_used_at from account where issuer = ? and subject = ?")) {
            query.setString(1, issuer);
            query.setString(2, subject);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("The account vanished between two statements");
                }
                return new ServiceAccount(
                        numbers.of(rows.getLong(1)),
                        Optional.empty(),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getObject(3, OffsetDateTime.class).toInstant());
            }
        }
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
