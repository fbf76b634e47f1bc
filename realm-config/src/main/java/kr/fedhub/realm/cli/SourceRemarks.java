package kr.fedhub.realm.cli;

import java.io.PrintWriter;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;
import kr.fedhub.realm.descriptor.FederationConfig;
import kr.fedhub.realm.descriptor.SourceDescriptor;

/** What an operator should see about the metadata sources of an environment. */
final class SourceRemarks {
    private SourceRemarks() {}

    /** Says which certificates are pinned, to be compared once more, and which sources were never tried. */
    static void print(FederationConfig config, PrintWriter out) {
        for (SourceDescriptor source : config.sources()) {
            source.metadata().anchor().certificates().stream()
                    .map(TrustAnchor::fingerprint)
                    .forEach(print -> out.println("source " + source.id() + ": pinned SHA-256 " + print));
            if (!source.verified()) {
                out.println("source " + source.id() + ": not verified against the live federation");
            }
        }
    }
}
