package kr.fedhub.realm.descriptor;

import java.util.Optional;
import kr.fedhub.core.firstuse.Words;

/** Reads where an environment hands in its mails. */
final class MailReader {
    private static final String KEY = "mail";
    private static final int HIGHEST_PORT = 65_535;

    private MailReader() {}

    static Optional<MailServer> read(Section environment) {
        if (!environment.has(KEY)) {
            return Optional.empty();
        }
        Section mail = environment.section(KEY, "host", "port", "from", "fromName", "tls", "user", "password");
        return Optional.of(new MailServer(
                mail.text("host"),
                mail.parsed("port", MailReader::port),
                mail.parsed("from", InstitutionReader::email),
                mail.optionalText("fromName"),
                mail.parsed("tls", Words.parser(MailServer.Tls.values())),
                login(mail)));
    }

    private static Optional<MailServer.Login> login(Section mail) {
        if (mail.has("user") != mail.has("password")) {
            throw mail.where(mail.has("user") ? "user" : "password").refuse("write user and password, or neither");
        }
        return mail.has("user")
                ? Optional.of(new MailServer.Login(mail.text("user"), mail.secret("password")))
                : Optional.empty();
    }

    private static int port(String text) {
        if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("is not a port; accepted: 1 to " + HIGHEST_PORT);
    }
}
