package kr.fedhub.realm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.fedhub.realm.descriptor.ConfigCopy;
import kr.fedhub.realm.descriptor.SelfSigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RealmConfigCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ConfigCopy config;

    @BeforeEach
    void copyTheDemo() {
        config = new ConfigCopy(folder);
    }

    @Test
    void aValidConfigurationIsSummedUp() {
        assertThat(run("validate", "--config", folder.toString(), "--environment", "demo"))
                .isZero();
        assertThat(out.toString().strip())
                .isEqualTo("valid: realm hub, 7 services, 3 institutions, 1 metadata sources, 0 named members"
                        + System.lineSeparator() + "source demo: pinned SHA-256 " + SelfSigned.SHA_256);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aMistakeIsOneLineAndOne() {
        config.env().remove("KAFE_URL");

        assertThat(run("validate", "--config", folder.toString(), "--environment", "demo"))
                .isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("environments/demo.yaml:9: urls.kafe: the environment variable KAFE_URL is not set");
    }

    @Test
    void applyNeedsALogin() {
        assertThat(apply()).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("no login: set FEDHUB_ADMIN_CLIENT_ID")
                .hasLineCount(1);
    }

    @Test
    void aLoginIsCompleteOrNone() {
        config.set("FEDHUB_ADMIN_CLIENT_ID", "tool");

        assertThat(apply()).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("the environment variable FEDHUB_ADMIN_CLIENT_SECRET is not set");
    }

    @Test
    void nothingIsSentWhenTheConfigurationIsWrong() {
        config.set("FEDHUB_ADMIN_USER", "admin").set("FEDHUB_ADMIN_PASSWORD", "x");

        assertThat(apply()).isEqualTo(1);
        assertThat(err.toString()).startsWith("institutions/garam.yaml:7: saml.metadata: the file cannot be read");
    }

    @Test
    void theConsolesNeedALoginAndTheirFile() throws IOException {
        assertThat(console()).isEqualTo(1);
        assertThat(err.toString()).startsWith("no login: set FEDHUB_ADMIN_CLIENT_ID");

        config.set("FEDHUB_ADMIN_USER", "admin").set("FEDHUB_ADMIN_PASSWORD", "x");
        Files.delete(folder.resolve("hub/master.yaml"));
        assertThat(console()).isEqualTo(1);
        assertThat(err.toString())
                .endsWith("hub/master.yaml: missing; it says what the realm of the consoles should be"
                        + System.lineSeparator());
    }

    @Test
    void aWrongCallIsOneLineAndTwo() {
        assertThat(run("validate")).isEqualTo(2);
        assertThat(err.toString()).contains("--config").hasLineCount(1);
    }

    private int apply() {
        return run("apply", "--config", folder.toString(), "--environment", "demo", "--server", "http://127.0.0.1:1");
    }

    private int console() {
        return run("console", "--config", folder.toString(), "--server", "http://127.0.0.1:1");
    }

    private int run(String... arguments) {
        CommandLine command = RealmConfigCommand.commandLine(config.env());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
