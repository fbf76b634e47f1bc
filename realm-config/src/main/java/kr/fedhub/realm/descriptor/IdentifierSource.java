package kr.fedhub.realm.descriptor;

import java.util.Optional;
import kr.fedhub.core.firstuse.SecretReference;
import kr.fedhub.core.subject.IdentifierScope;

/**
 * What the hub makes researchers' identifiers with. None of it may change once a service has identifiers.
 *
 * @param scope what stands behind their {@code @}
 * @param secret where the hub's server keeps the secret that pairwise ones are made with
 * @param fingerprint which secret that has to be; empty to believe whatever is kept there
 */
public record IdentifierSource(IdentifierScope scope, SecretReference secret, Optional<String> fingerprint) {}
