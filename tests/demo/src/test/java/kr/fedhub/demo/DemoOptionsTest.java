package kr.fedhub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kr.fedhub.demo.server.DemoException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoOptionsTest {
    @TempDir
    private Path folder;

    private final Properties properties = new Properties();

    @BeforeEach
    void everythingIsThere() throws IOException {
        properties.setProperty("demo.archive", file("keycloak.zip"));
        properties.setProperty("demo.providers", file("hub.jar") + File.pathSeparator + file("theme.jar"));
        properties.setProperty("demo.realm-config", folder.toString());
        properties.setProperty("demo.work", folder.resolve("work").toString());
    }

    @Test
    void bothJarsAreDeployed() {
        assertThat(DemoOptions.of(properties).providers())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("hub.jar", "theme.jar");
    }

    @Test
    void aMissingJarIsNamed() {
        properties.setProperty("demo.providers", folder.resolve("gone.jar").toString());

        assertThatThrownBy(() -> DemoOptions.of(properties))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("gone.jar")
                .hasMessageContaining("mvn package");
    }

    @Test
    void aMissingOptionIsNamed() {
        properties.remove("demo.work");

        assertThatThrownBy(() -> DemoOptions.of(properties))
                .isInstanceOf(DemoException.class)
                .hasMessage("-Ddemo.work is missing");
    }

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "").toString();
    }
}
