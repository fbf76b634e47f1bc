package kr.fedhub.realm.descriptor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.firstuse.ProofDemand;
import kr.fedhub.core.link.ProofKind;

/** Reads the fresher or stronger proofs that a service can ask for with a request. */
final class DemandReader {
    static final String KEY = "demands";
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final Section section;

    DemandReader(Section section) {
        this.section = section;
    }

    List<ProofDemand> read() {
        return section.sections(KEY, "acr", "within", "proofs").stream()
                .map(DemandReader::demand)
                .toList();
    }

    private static ProofDemand demand(Section demand) {
        String acr = demand.text("acr");
        Optional<Duration> within = demand.optionalParsed("within", TimeSpan.between(ProofDemand.SHORTEST, LONGEST));
        Set<ProofKind> proofs = Set.copyOf(demand.list("proofs", ProofKind::new));
        return demand.made(() -> new ProofDemand(acr, within, proofs));
    }
}
