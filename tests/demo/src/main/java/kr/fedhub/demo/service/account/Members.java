package kr.fedhub.demo.service.account;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The accounts of a service as its directory offers them. Every call throws IllegalStateException when the database fails. */
public final class Members {
    private static final String COLUMNS = "select id, user_name, external_id, name, email, organization, affiliations,"
            + " active, joined_at, coalesce(changed_at, joined_at) from account ";
    private static final Pattern LINES = Pattern.compile("\n");

    private final DataSource database;
    private final AccountNumbers numbers;
    private final InstantSource clock;

    Members(DataSource database, AccountNumbers numbers, InstantSource clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What accounts are looked for by. */
    public enum Key {
        /** Whatever the case of its letters. */
        USER_NAME("where user_name = ? order by id"),
        /** Whatever the case of its letters. */
        EMAIL("where lower(email) = lower(?) order by id"),
        /** Exactly. */
        EXTERNAL_ID("where external_id = ? order by id");

        private final String condition;

        Key(String condition) {
            this.condition = condition;
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Every account, the oldest first. */
    public List<Member> all() {
        return with(connection -> query(connection, "where user_name is not null order by id", List.of()));
    }

    /** The accounts that have this value. */
    public List<Member> find(Key key, String value) {
        return with(connection -> query(connection, key.condition, List.of(value)));
    }

    /** The account with this number. */
    public Optional<Member> get(String number) {
        OptionalLong id = numbers.parse(number);
        return id.isEmpty() ? Optional.empty() : with(connection -> byId(connection, id.getAsLong()));
    }

    /**
     * Makes an account.
     *
     * @throws MemberExistsException when its user name or external id is taken
     */
    public Member add(Member.Details details) throws MemberExistsException {
        String insert = "insert into account (user_name, external_id, name, email, organization, affiliations, active,"
                + " joined_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
        return unlessTaken(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(insert, new String[] {"id"})) {
                bind(statement, details, now());
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return byId(connection, keys.getLong(1)).orElseThrow();
                }
            }
        });
    }

    /**
     * Changes an account.
     *
     * @return the account as it is now, empty when there is none with this number
     * @throws MemberExistsException when the new user name or external id is taken
     */
    public Optional<Member> change(String number, UnaryOperator<Member.Details> change) throws MemberExistsException {
        Optional<Member> old = get(number);
        if (old.isEmpty()) {
            return old;
        }
        String update = "update account set user_name = ?, external_id = ?, name = ?, email = ?, organization = ?,"
                + " affiliations = ?, active = ?, changed_at = ? where id = ?";
        long id = numbers.parse(number).orElseThrow();
        return unlessTaken(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                bind(statement, change.apply(old.get().details()), now());
                statement.setLong(9, id);
                statement.executeUpdate();
                return byId(connection, id);
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void bind(PreparedStatement statement, Member.Details details, Instant at) throws SQLException {
        statement.setString(1, details.userName());
        statement.setString(2, details.externalId().orElse(null));
        statement.setString(3, details.name().orElse(null));
        statement.setString(4, details.email().orElse(null));
        statement.setString(5, details.organization().orElse(null));
        statement.setString(6, String.join("\n", details.affiliations()));
        statement.setBoolean(7, details.active());
        statement.setObject(8, at.atOffset(ZoneOffset.UTC));
    }

    private Optional<Member> byId(Connection connection, long id) throws SQLException {
        return query(connection, "where user_name is not null and id = ?", List.of(id)).stream()
                .findFirst();
    }

    private List<Member> query(Connection connection, String condition, List<?> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + condition)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<Member> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(member(rows));
                }
            }
            return found;
        }
    }

    private Member member(ResultSet row) throws SQLException {
        Member.Details details = new Member.Details(
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                lines(row.getString(7)),
                row.getBoolean(8));
        return new Member(
                numbers.of(row.getLong(1)),
                details,
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    private static List<String> lines(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : LINES.splitAsStream(text).toList();
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The account database failed", e);
        }
    }

    private <T> T unlessTaken(Work<T> work) throws MemberExistsException {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new MemberExistsException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The account database failed", e);
        }
    }
}
