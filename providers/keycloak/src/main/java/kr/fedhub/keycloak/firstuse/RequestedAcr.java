package kr.fedhub.keycloak.firstuse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The acr values that a service's request names: {@code acr_values} and the claim {@code acr} of {@code claims} (OpenID Connect
 * Core 1.0, sections 3.1.2.1 and 5.5.1.1), or the authentication context classes of a SAML request.
 */
public final class RequestedAcr {
    /** Keycloak keeps these parameters of a request under their own names. */
    private static final String ACR_VALUES = "acr_values";

    private static final String CLAIMS = "claims";
    private static final String CONTEXTS = "hub.requestedContexts";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Enough for every sensible use, few enough for a session. */
    private static final int MOST_CONTEXTS = 20;

    private static final ObjectReader JSON = JsonMapper.builder().build().reader();

    private RequestedAcr() {}

    /**
     * What was asked for, the preferred value first.
     *
     * @param notes the client notes of a login, or the notes of a service's session
     */
    public static List<String> of(Function<String, @Nullable String> notes) {
        return Stream.of(
                        Stream.ofNullable(notes.apply(ACR_VALUES)).flatMap(SPACE::splitAsStream),
                        Stream.ofNullable(notes.apply(CLAIMS)).flatMap(RequestedAcr::ofClaims),
                        Stream.ofNullable(notes.apply(CONTEXTS)).flatMap(SPACE::splitAsStream))
                .flatMap(values -> values)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Keeps the authentication context classes of a SAML request for {@link #of}.
     *
     * @param contexts what the request names
     * @param notes sets a client note of the login
     */
    public static void keep(List<String> contexts, BiConsumer<String, String> notes) {
        String kept = contexts.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !SPACE.matcher(name).find())
                .limit(MOST_CONTEXTS)
                .collect(Collectors.joining(" "));
        if (!kept.isEmpty()) {
            notes.accept(CONTEXTS, kept);
        }
    }

    private static Stream<String> ofClaims(String claims) {
        JsonNode acr;
        try {
            acr = JSON.readTree(claims).path("id_token").path("acr");
        } catch (JsonProcessingException e) {
            // Keycloak has refused the request by then, or looks at it no further.
            return Stream.empty();
        }
        return Stream.concat(
                        Stream.of(acr.path("value")),
                        StreamSupport.stream(acr.path("values").spliterator(), false))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
