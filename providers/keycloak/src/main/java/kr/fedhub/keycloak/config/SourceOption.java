package kr.fedhub.keycloak.config;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * One field of the form in which an admin describes a metadata source.
 *
 * @param key the entry of the identity provider's configuration
 * @param label what the form calls it
 * @param help what it does, and where that can go wrong
 * @param type one of the types of {@link ProviderConfigProperty}
 * @param standard what holds when it is empty; empty when nothing does
 * @param choices what a list offers; empty for every other type
 * @param required whether a source cannot do without it
 */
record SourceOption(
        String key, String label, String help, String type, String standard, List<String> choices, boolean required) {
    SourceOption {
        choices = List.copyOf(choices);
    }

    /** One line of text. */
    static SourceOption line(String key, String label, String help, String standard) {
        return new SourceOption(key, label, help, ProviderConfigProperty.STRING_TYPE, standard, List.of(), false);
    }

    /** Several lines of text, one entry a line. */
    static SourceOption lines(String key, String label, String help) {
        return new SourceOption(key, label, help, ProviderConfigProperty.TEXT_TYPE, "", List.of(), false);
    }

    /** One of several words; the first one holds when nothing is chosen. */
    static SourceOption choice(String key, String label, String help, List<String> choices) {
        return new SourceOption(key, label, help, ProviderConfigProperty.LIST_TYPE, choices.get(0), choices, false);
    }

    SourceOption mandatory() {
        return new SourceOption(key, label, help, type, standard, choices, true);
    }

    /** The field for Keycloak's admin console. */
    ProviderConfigProperty property() {
        ProviderConfigProperty property = new ProviderConfigProperty(
                key, label, help, type, standard.isEmpty() ? null : standard, false, required);
        if (!choices.isEmpty()) {
            property.setOptions(choices);
        }
        return property;
    }
}
