package kr.fedhub.keycloak.federation.refresh;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.metadata.aggregate.AggregateRules;
import kr.fedhub.core.metadata.aggregate.MemberFilter.Criteria;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;

/** A fingerprint of what decides what is read out of a document. Where it differs, it has to be read again. */
final class ReadingRules {
    /**
     * What is read out of a document at all. It changes with the hub, so that after an upgrade a document is read once more
     * though it did not change.
     */
    private static final String READ = "members, discovery clients";

    private ReadingRules() {}

    static String fingerprint(AggregateRules rules) {
        String certificates = rules.anchor().certificates().stream()
                .map(TrustAnchor::fingerprint)
                .sorted()
                .collect(Collectors.joining(" "));
        return Sha256.hex(String.join(
                "\n\n",
                READ,
                certificates,
                rules.maximumValidity().toString(),
                rules.limits().toString(),
                text(rules.filter().include()),
                text(rules.filter().exclude())));
    }

    private static String text(Criteria criteria) {
        Optional<String> pattern = criteria.entityIdPattern().map(Object::toString);
        return String.join(
                "\n",
                sorted(criteria.entityIds()),
                pattern.orElse(""),
                sorted(criteria.registrars()),
                sorted(criteria.categories()));
    }

    private static String sorted(Collection<String> texts) {
        return String.join(" ", new TreeSet<>(texts));
    }
}
