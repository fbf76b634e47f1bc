package kr.fedhub.bench.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements that a PostgreSQL server executes, as its own log has them. */
public final class StatementLog {
    /** What begins each line of the server's log; without a space, since those at an end do not reach the server. */
    static final String LINE_PREFIX = "@";

    private static final Pattern EXECUTED =
            Pattern.compile("^" + LINE_PREFIX + "LOG:  (?:execute [^:]*|statement): (.*)$");
    private static final Pattern NO_QUERY =
            Pattern.compile("(?i)^(BEGIN|COMMIT|ROLLBACK|SET|SHOW|START TRANSACTION)\\b.*");
    private static final String MARK = "mark ";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern WRITE = Pattern.compile("(?i)^(INSERT|UPDATE|DELETE|MERGE)\\b.*");

    private final EmbeddedPostgres postgres;
    private final Path file;

    StatementLog(EmbeddedPostgres postgres, Path file) {
        this.postgres = postgres;
        this.file = file;
    }

    /** Begins to log, which costs time. */
    public void on() throws SQLException {
        execute("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()");
    }

    public void off() throws SQLException {
        execute("ALTER SYSTEM SET log_statement = 'none'", "SELECT pg_reload_conf()");
    }

    /** A place in the log: what is executed from now on stands behind it. */
    public String mark() throws SQLException {
        String mark = MARK + UUID.randomUUID();
        execute("SELECT '" + mark + "'");
        return mark;
    }

    /** The queries between two marks, without what only begins and ends transactions; the first line of each. */
    public List<String> between(String from, String to) throws IOException, InterruptedException {
        // The server writes its log a little later.
        Waiting.until(PATIENCE, () -> executed().anyMatch(query -> query.contains(to)));
        return executed()
                .dropWhile(query -> !query.contains(from))
                .takeWhile(query -> !query.contains(to))
                .filter(query -> !NO_QUERY.matcher(query).matches() && !query.contains(MARK))
                .toList();
    }

    private Stream<String> executed() throws IOException {
        return Arrays.stream(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1))
                .map(EXECUTED::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1));
    }

    public static boolean isWrite(String query) {
        return WRITE.matcher(query).matches();
    }

    /** A query as people recognize it: what it does to which table. */
    public static String shape(String query) {
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
