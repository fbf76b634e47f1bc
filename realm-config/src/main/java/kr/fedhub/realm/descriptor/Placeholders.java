package kr.fedhub.realm.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What <code>${env:NAME}</code> and <code>${url:ID}</code> stand for. A name that stands for nothing is refused at the place
 * that uses it; the values themselves never appear in a message, since some of them are secrets.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(env|url):([A-Za-z0-9_-]+)}");
    private static final Pattern ANY = Pattern.compile("\\$\\{[^}]*}?");
    private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{env:[A-Za-z0-9_]+}");

    private final Map<String, String> environment;
    private final Map<String, YamlValue.Scalar> urls;

    Placeholders(Map<String, String> environment, Map<String, YamlValue.Scalar> urls) {
        this.environment = Map.copyOf(environment);
        this.urls = Map.copyOf(urls);
    }

    /** The text with its placeholders replaced; anything else that looks like a placeholder is refused. */
    String resolve(YamlValue.Scalar scalar) {
        String rest = PLACEHOLDER.matcher(scalar.text()).replaceAll("");
        Matcher unknown = ANY.matcher(rest);
        if (unknown.find()) {
            throw scalar.where()
                    .refuse("unknown placeholder " + unknown.group() + "; accepted: ${env:VARIABLE}, ${url:SERVICE}");
        }
        return replace(scalar);
    }

    /** Whether a text is one variable and nothing else. */
    boolean isVariable(YamlValue.Scalar scalar) {
        return ONE_VARIABLE.matcher(scalar.text()).matches();
    }

    /** The secret that a variable holds; a secret written into the file is refused. */
    Secret secret(YamlValue.Scalar scalar) {
        if (!isVariable(scalar)) {
            throw scalar.where().refuse("a secret does not stand in a file; write '${env:VARIABLE}'");
        }
        return new Secret(replace(scalar));
    }

    /** A value as JSON. Keycloak's own message keys such as <code>${email}</code> stay as they are. */
    JsonNode json(YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.values().forEach((key, child) -> object.set(key, json(child)));
            return object;
        }
        if (value instanceof YamlValue.Items items) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.values().forEach(child -> array.add(json(child)));
            return array;
        }
        YamlValue.Scalar scalar = (YamlValue.Scalar) value;
        return scalar.typed().isTextual() ? JsonNodeFactory.instance.textNode(replace(scalar)) : scalar.typed();
    }

    private String replace(YamlValue.Scalar scalar) {
        return PLACEHOLDER
                .matcher(scalar.text())
                .replaceAll(match -> Matcher.quoteReplacement(valueOf(match, scalar.where())));
    }

    private String valueOf(MatchResult match, Where where) {
        String name = match.group(2);
        if (match.group(1).equals("env")) {
            String value = environment.get(name);
            if (value == null || value.isBlank()) {
                throw where.refuse("the environment variable " + name + " is not set");
            }
            return value.strip();
        }
        YamlValue.Scalar url = urls.get(name);
        if (url == null) {
            throw where.refuse("the environment file has no address for '" + name + "' under urls");
        }
        // An address is made of variables only; one that named another address could name itself.
        String address = new Placeholders(environment, Map.of()).resolve(url);
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
