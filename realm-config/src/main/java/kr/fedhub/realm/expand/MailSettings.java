package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import kr.fedhub.realm.descriptor.MailServer;
import kr.fedhub.realm.descriptor.MailServer.Login;
import kr.fedhub.realm.descriptor.MailServer.Tls;

/** Where mails are handed in, as the realm's {@code smtpServer}. */
final class MailSettings {
    private MailSettings() {}

    static void put(ObjectNode realm, Optional<MailServer> server) {
        server.ifPresent(mail -> realm.putObject("smtpServer")
                .put("host", mail.host())
                .put("port", String.valueOf(mail.port()))
                .put("from", mail.from())
                .put("fromDisplayName", mail.fromName().orElse(null))
                .put("ssl", String.valueOf(mail.tls() == Tls.TLS))
                .put("starttls", String.valueOf(mail.tls() == Tls.STARTTLS))
                .put("auth", String.valueOf(mail.login().isPresent()))
                .put("user", mail.login().map(Login::user).orElse(null))
                .put(
                        "password",
                        mail.login().map(login -> login.password().value()).orElse(null)));
    }
}
