package kr.fedhub.themes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** One message bundle of the class path, read as Keycloak reads it: UTF-8, a later bundle over an earlier one. */
record Texts(Map<String, String> byKey) {
    private static final String STOCK = "theme/base/login/messages/messages_%s.properties";
    private static final String THEME = "theme/hub/login/messages/messages_%s.properties";
    private static final String PAGES = "theme-resources/messages/messages_%s.properties";

    static Texts stock(String language) {
        return read(STOCK.formatted(language));
    }

    static Texts theme(String language) {
        return read(THEME.formatted(language));
    }

    static Texts pages(String language) {
        return read(PAGES.formatted(language));
    }

    static Texts read(String resource) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getClassLoader().getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byKey = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> byKey.put(key, properties.getProperty(key)));
        return new Texts(byKey);
    }

    Texts over(Texts other) {
        Map<String, String> both = new TreeMap<>(other.byKey);
        both.putAll(byKey);
        return new Texts(both);
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    String get(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }
}
