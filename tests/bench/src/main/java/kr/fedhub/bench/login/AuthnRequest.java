package kr.fedhub.bench.login;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What an institution needs of an authentication request that came by redirect.
 *
 * @param id its ID
 * @param issuer who asks
 * @param consumer where the answer goes
 * @param relayState what goes with it
 */
record AuthnRequest(String id, String issuer, URI consumer, String relayState) {
    private static final Pattern ID = Pattern.compile("\\sID=\"([^\"]+)\"");
    private static final Pattern CONSUMER = Pattern.compile("AssertionConsumerServiceURL=\"([^\"]+)\"");
    private static final Pattern ISSUER = Pattern.compile("<(?:\\w+:)?Issuer[^>]*>([^<]+)<");

    /** The request in an address that the hub sends a browser to (SAML bindings 2.0 §3.4.4). */
    static AuthnRequest in(URI address) {
        byte[] packed = Base64.getDecoder().decode(parameter(address, "SAMLRequest"));
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new AuthnRequest(
                    first(ID, xml),
                    first(ISSUER, xml),
                    URI.create(first(CONSUMER, xml)),
                    parameter(address, "RelayState"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parameter(URI address, String name) {
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + name + " in " + address));
    }

    private static String first(Pattern pattern, String xml) {
        Matcher matcher = pattern.matcher(xml);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No " + pattern + " in " + xml);
        }
        return matcher.group(1);
    }
}
