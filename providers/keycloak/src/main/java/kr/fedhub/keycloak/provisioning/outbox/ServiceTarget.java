package kr.fedhub.keycloak.provisioning.outbox;

import java.util.Optional;
import kr.fedhub.core.directory.ServiceDirectory;

/**
 * A service that is told changes.
 *
 * @param realm the realm's name
 * @param service the client id
 * @param directory how its accounts are reached; empty when it does not say so, or a secret is missing
 */
public record ServiceTarget(String realm, String service, Optional<ServiceDirectory> directory) {}
