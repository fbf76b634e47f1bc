package kr.fedhub.core.firstuse;

import java.util.Map;
import kr.fedhub.core.link.ProofKind;

/**
 * One way to prove an account that a service takes.
 *
 * @param kind whose provider does it
 * @param settings what that provider needs to know about this service; no secrets
 */
public record ProofRule(ProofKind kind, Map<String, String> settings) {
    public ProofRule {
        settings = Map.copyOf(settings);
    }
}
