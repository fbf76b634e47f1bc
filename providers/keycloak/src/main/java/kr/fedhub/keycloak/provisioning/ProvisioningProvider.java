package kr.fedhub.keycloak.provisioning;

import java.util.Optional;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.firstuse.DirectoryTarget;
import org.keycloak.provider.Provider;

/** How the hub reaches the accounts of services. */
public interface ProvisioningProvider extends Provider {
    /**
     * A service's accounts, asked directly and with a short time limit. The result may be used after the request, on another
     * thread: secrets are read when this is called.
     *
     * @return empty when a secret that the target names does not exist
     */
    Optional<ServiceDirectory> directory(DirectoryTarget target);

    /** Changes that are carried out later, in order and at least once. */
    Outbox outbox();

    @Override
    default void close() {
        // Holds nothing of its own.
    }
}
