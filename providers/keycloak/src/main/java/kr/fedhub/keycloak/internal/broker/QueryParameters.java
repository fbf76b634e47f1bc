package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.signature.SignatureMethod;

/**
 * The query of a redirected message. What is read and what is verified are two readings of one query, so it may say nothing
 * twice and nothing in another spelling (CVE-2026-18217, CVE-2025-27773).
 */
record QueryParameters(UriInfo uri) {
    private static final String ALGORITHM = "SigAlg";
    private static final List<String> NAMES =
            List.of("SAMLRequest", "SAMLResponse", "RelayState", ALGORITHM, "Signature");

    /** Whether each parameter of the binding stands there once at most, spelled as in SAML bindings 2.0 §3.4.4.1. */
    boolean areUnambiguous() {
        MultivaluedMap<String, String> decoded = uri.getQueryParameters(true);
        MultivaluedMap<String, String> raw = uri.getQueryParameters(false);
        return NAMES.stream().allMatch(name -> count(decoded, name) <= 1 && count(decoded, name) == count(raw, name));
    }

    /** Whether the signature's algorithm is one that the hub accepts. */
    boolean haveAcceptedAlgorithm() {
        return Optional.ofNullable(uri.getQueryParameters(false).getFirst(ALGORITHM))
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .flatMap(SignatureMethod::of)
                .isPresent();
    }

    private static int count(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).size();
    }
}
