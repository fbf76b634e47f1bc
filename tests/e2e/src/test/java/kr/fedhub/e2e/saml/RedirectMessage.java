package kr.fedhub.e2e.saml;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message as an address, HTTP-Redirect binding (SAML bindings 2.0 §3.4), signed over its query, and what an attacker makes
 * of it afterwards.
 *
 * @param endpoint where it goes
 * @param parameters the query, each value as it is written there
 */
public record RedirectMessage(URI endpoint, List<Parameter> parameters) {
    /**
     * One parameter of the query.
     *
     * @param name its name
     * @param value its value, encoded
     */
    public record Parameter(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    public RedirectMessage {
        parameters = List.copyOf(parameters);
    }

    /** A message without a signature; the parameter is {@code SAMLRequest} or {@code SAMLResponse}. */
    public static RedirectMessage of(URI endpoint, String parameter, String xml, @Nullable String relayState) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter(parameter, encoded(MessageEncoding.deflated(xml))));
        if (relayState != null) {
            parameters.add(new Parameter("RelayState", encoded(relayState)));
        }
        return new RedirectMessage(endpoint, parameters);
    }

    /** Signed by somebody over the query so far. */
    public RedirectMessage signed(Credential credential, SignatureAlgorithm algorithm) {
        RedirectMessage toSign = with("SigAlg", algorithm.uri());
        byte[] signature = algorithm.sign(credential.key(), toSign.query().getBytes(StandardCharsets.US_ASCII));
        return toSign.with("Signature", Base64.getEncoder().encodeToString(signature));
    }

    /** With one more parameter at the end, whether or not there is one of the name. */
    public RedirectMessage with(String name, String value) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, encoded(value)));
        return new RedirectMessage(endpoint, more);
    }

    /** With one more parameter before all others, whether or not there is one of the name. */
    public RedirectMessage withFirst(String name, String value) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(0, new Parameter(name, encoded(value)));
        return new RedirectMessage(endpoint, more);
    }

    /** With another value in the place of the one of that name; the signature stays what it was. */
    public RedirectMessage altered(String name, String value) {
        return new RedirectMessage(
                endpoint,
                parameters.stream()
                        .map(parameter ->
                                parameter.name().equals(name) ? new Parameter(name, encoded(value)) : parameter)
                        .toList());
    }

    public RedirectMessage without(String name) {
        return new RedirectMessage(
                endpoint,
                parameters.stream()
                        .filter(parameter -> !parameter.name().equals(name))
                        .toList());
    }

    /** In the opposite order, which is not the one that was signed; a reader must sort, not take the query as it is. */
    public RedirectMessage reversed() {
        List<Parameter> reversed = new ArrayList<>(parameters);
        Collections.reverse(reversed);
        return new RedirectMessage(endpoint, reversed);
    }

    public URI uri() {
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query());
    }

    private String query() {
        return parameters.stream().map(Parameter::toString).collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
