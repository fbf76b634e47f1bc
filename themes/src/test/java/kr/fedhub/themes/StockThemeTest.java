package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stock theme below ours, which must not bring in requests to other hosts either. */
class StockThemeTest {
    private static final Pattern LOADED_FROM_OUTSIDE =
            Pattern.compile("(?i)(src|href)=[\"']https?:|url\\([\"']?https?:|(import|fetch)[ (]+[\"']https?:");

    @Test
    void noStockLoginPageLoadsFromAnotherHost() {
        assertThat(stockLoginFiles())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).doesNotContainPattern(LOADED_FROM_OUTSIDE));
    }

    private static List<String> stockLoginFiles() {
        URL marker = Objects.requireNonNull(
                StockThemeTest.class.getClassLoader().getResource("theme/keycloak.v2/login/theme.properties"));
        try (JarFile jar = ((JarURLConnection) marker.openConnection()).getJarFile()) {
            return jar.stream()
                    .filter(entry -> Stream.of("theme/base/login/", "theme/keycloak.v2/login/")
                            .anyMatch(entry.getName()::startsWith))
                    .filter(entry -> entry.getName().matches(".*\\.(ftl|css|js)"))
                    .map(entry -> text(jar, entry))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JarFile jar, JarEntry entry) {
        try {
            return entry.getName() + "\n"
                    + new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
