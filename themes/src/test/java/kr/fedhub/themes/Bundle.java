package kr.fedhub.themes;

import java.util.Map;
import java.util.TreeMap;

/** The texts of one type of the theme, beside the stock ones that they stand for. */
enum Bundle {
    EMAIL("email", "theme/base/email", ""),
    ACCOUNT("account", "theme/base/account", "theme/keycloak.v3/account"),
    ADMIN("admin", "theme/base/admin", "theme/keycloak.v2/admin");

    private static final String MESSAGES = "%s/messages/messages_%s.properties";

    final String type;
    private final String ofServer;
    private final String ofConsole;

    /**
     * @param ofServer the folder whose texts the server formats, as {@link java.text.MessageFormat} does
     * @param ofConsole the folder whose texts the console formats, as i18next does; empty when there is none
     */
    Bundle(String type, String ofServer, String ofConsole) {
        this.type = type;
        this.ofServer = ofServer;
        this.ofConsole = ofConsole;
    }

    Texts korean() {
        return Texts.read(MESSAGES.formatted("theme/hub/" + type, "ko"));
    }

    /** What the server formats. */
    Texts englishOfServer() {
        Map<String, String> texts = new TreeMap<>(english(ofServer).byKey());
        texts.keySet().removeAll(englishOfConsole().keys());
        return new Texts(texts);
    }

    /** What the console formats; some of it lies among the server's texts. */
    Texts englishOfConsole() {
        Map<String, String> texts = new TreeMap<>(english(ofServer).byKey());
        texts.values().removeIf(text -> !text.contains("{{"));
        Texts console = new Texts(texts);
        return ofConsole.isEmpty() ? console : english(ofConsole).over(console);
    }

    /** What our own templates and the realm say beside the stock texts. */
    Texts ours() {
        return english("theme/hub/" + type);
    }

    private static Texts english(String folder) {
        return Texts.read(MESSAGES.formatted(folder, "en"));
    }
}
