package kr.fedhub.e2e.saml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of a request, as they were sent.
 *
 * @param encoded the values by their names, each in the encoding of the sender
 */
record Parameters(Map<String, String> encoded) {
    /** The parameters of a query or a form. */
    static Parameters of(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new Parameters(found);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(encoded.get(name)).map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
    }

    /** Whether one of the certificates' keys signed the query (SAML bindings 2.0 §3.4.4.1). */
    boolean signed(String messageName, List<X509Certificate> certificates) {
        String signed = Stream.of(messageName, "RelayState", "SigAlg")
                .filter(encoded::containsKey)
                .map(name -> name + "=" + encoded.get(name))
                .collect(Collectors.joining("&"));
        Optional<SignatureAlgorithm> algorithm = value("SigAlg")
                .flatMap(uri -> Arrays.stream(SignatureAlgorithm.values())
                        .filter(known -> known.uri().equals(uri))
                        .findFirst());
        Optional<byte[]> signature =
                value("Signature").map(text -> Base64.getMimeDecoder().decode(text));
        return algorithm.isPresent()
                && signature.isPresent()
                && certificates.stream()
                        .anyMatch(certificate -> algorithm
                                .get()
                                .verifies(
                                        certificate.getPublicKey(),
                                        signed.getBytes(StandardCharsets.US_ASCII),
                                        signature.get()));
    }
}
