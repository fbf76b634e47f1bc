package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MailSettingsTest extends DemoExpansion {
    @Test
    void mailsAreHandedInWhereTheEnvironmentSays() throws IOException {
        assertThat(realm().realm().path("smtpServer")).isEqualTo(json("""
                {"host": "localhost", "port": "2525", "from": "no-reply@hub.example",
                 "fromDisplayName": "연합인증 Federation Hub", "ssl": "false", "starttls": "false", "auth": "false",
                 "user": null, "password": null}
                """));
    }

    @Test
    void aMailServerMayAskForALogin() {
        config.replace(
                "environments/demo.yaml",
                "  tls: none\n",
                "  tls: starttls\n  user: hub\n  password: '${env:SMTP_PASSWORD}'\n");
        config.set("SMTP_PASSWORD", "secret-of-SMTP");
        JsonNode mail = realm().realm().path("smtpServer");

        assertThat(mail.path("starttls").asText()).isEqualTo("true");
        assertThat(mail.path("auth").asText()).isEqualTo("true");
        assertThat(mail.path("password").asText()).isEqualTo("secret-of-SMTP");
        assertThat(config.load().mail().toString()).doesNotContain("secret-of-SMTP");
    }
}
