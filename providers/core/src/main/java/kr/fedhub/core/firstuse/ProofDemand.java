package kr.fedhub.core.firstuse;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;

/**
 * A fresher or stronger proof that a service can ask for with a request: in {@code acr_values} (OpenID Connect Core 1.0, section
 * 3.1.2.1) or as an authentication context class (SAML core 2.0, section 3.3.2.2.1).
 *
 * @param acr the value that asks for it, and that tells the service that it was met
 * @param within how old the proof may be; empty means however old
 * @param proofs the kinds that count; empty means each
 */
public record ProofDemand(String acr, Optional<Duration> within, Set<ProofKind> proofs) {
    /** Less would have passed before the answer is at the service. */
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public ProofDemand {
        proofs = Set.copyOf(proofs);
        if (!FORM.matcher(acr).matches()) {
            throw new IllegalArgumentException("an acr value is 1 to 255 visible ASCII characters, without a space");
        }
        try {
            new URI(acr);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("an acr value is a URI or a plain word", e);
        }
        if (within.filter(span -> span.compareTo(SHORTEST) < 0).isPresent()) {
            throw new IllegalArgumentException("a proof may be one minute old at least");
        }
        if (within.isEmpty() && proofs.isEmpty()) {
            throw new IllegalArgumentException("every link would meet it: write an age, or the proofs that count");
        }
    }

    /** Whether a link was proven as the service asks. */
    public boolean isMetBy(ServiceLink link, Instant now) {
        return counts(link.proof())
                && within.map(link.provenAt()::plus).map(now::isBefore).orElse(true);
    }

    /** Whether a proof of this kind can meet it. */
    public boolean counts(ProofKind kind) {
        return proofs.isEmpty() || proofs.contains(kind);
    }
}
