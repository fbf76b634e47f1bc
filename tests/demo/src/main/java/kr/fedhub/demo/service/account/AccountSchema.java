package kr.fedhub.demo.service.account;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The tables of an account database, and who was a member before. */
final class AccountSchema {
    private AccountSchema() {}

    /** Makes what is missing; a database that an earlier version of the demo made is brought up to date. */
    static void lay(DataSource database, String serviceId) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script("schema.sql"));
            statement.execute(script("members.sql"));
            statement.execute(script("members-" + serviceId + ".sql"));
            statement.execute(script("members-add.sql"));
        }
    }

    /** A comment in the place of a file that is not there: most services have no members of their own. */
    private static String script(String name) throws IOException {
        try (InputStream file = AccountSchema.class.getResourceAsStream(name)) {
            return file == null ? "-- none" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
