package kr.fedhub.example.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.theme.ThemeResourceProvider;
import org.keycloak.theme.ThemeResourceProviderFactory;

/**
 * Brings page and texts. They lie in a folder of their own: of all files {@code theme-resources/messages/messages_ko.properties} of
 * a server Keycloak reads one only, and a second one would take the hub's texts away.
 */
public final class LibraryCardThemeFactory implements ThemeResourceProviderFactory, ThemeResourceProvider {
    private static final String FOLDER = "/library-card/";

    @Override
    public @Nullable URL getTemplate(String name) {
        return name.equals(CardPage.TEMPLATE) ? getClass().getResource(FOLDER + name) : null;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
        return null;
    }

    @Override
    public Properties getMessages(String bundle, Locale locale) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = getClass().getResourceAsStream(FOLDER + bundle + "_" + locale + ".properties")) {
            if (in != null) {
                messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        return messages;
    }

    @Override
    public ThemeResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return "library-card";
    }

    @Override
    public void init(Config.Scope config) {
        // Needs none.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
