package kr.fedhub.bench.login;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The statements that a PostgreSQL server executes, as its own log has them. */
final class StatementLog {
    private static final Pattern EXECUTED = Pattern.compile("^@ LOG:  (?:execute [^:]*|statement): (.*)$");
    private static final Pattern NO_QUERY =
            Pattern.compile("(?i)^(BEGIN|COMMIT|ROLLBACK|SET|SHOW|START TRANSACTION)\\b.*");
    private static final Pattern WRITE = Pattern.compile("(?i)^(INSERT|UPDATE|DELETE|MERGE)\\b.*");

    private final EmbeddedPostgres postgres;
    private final Path file;

    StatementLog(EmbeddedPostgres postgres, Path file) {
        this.postgres = postgres;
        this.file = file;
    }

    /** Begins to log, which costs time. */
    void on() throws SQLException {
        execute("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()");
    }

    void off() throws SQLException {
        execute("ALTER SYSTEM SET log_statement = 'none'", "SELECT pg_reload_conf()");
    }

    /** A place in the log: what is executed from now on stands behind it. */
    String mark() throws SQLException {
        String mark = "mark " + UUID.randomUUID();
        execute("SELECT '" + mark + "'");
        return mark;
    }

    /** The queries between two marks, without what only begins and ends transactions; the first line of each. */
    List<String> between(String from, String to) throws IOException {
        List<String> queries = new ArrayList<>();
        boolean inside = false;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
            var executed = EXECUTED.matcher(line);
            if (!executed.matches()) {
                continue;
            }
            String query = executed.group(1);
            if (query.contains(to)) {
                return queries;
            }
            if (inside && !NO_QUERY.matcher(query).matches() && !query.contains("'mark ")) {
                queries.add(query);
            }
            inside |= query.contains(from);
        }
        throw new IllegalStateException("The log of PostgreSQL has no " + to);
    }

    static boolean isWrite(String query) {
        return WRITE.matcher(query).matches();
    }

    /** A query as people recognize it: what it does to which table. */
    static String shape(String query) {
        String lower = query.toLowerCase(Locale.ROOT);
        String verb = lower.split("\\s", 2)[0];
        var table = Pattern.compile("\\b(?:from|into|update)\\s+([a-z_0-9.]+)").matcher(lower);
        return table.find() ? verb + " " + table.group(1) : verb;
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
