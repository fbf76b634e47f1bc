package kr.fedhub.keycloak.federation.refresh;

import java.net.URI;
import kr.fedhub.keycloak.federation.store.Validators;

/** Gets documents. */
public interface Download {
    /**
     * Gets a document unless it is still the one of the given validators.
     *
     * @param validators of the document at hand; {@link Validators#none()} gets it in any case
     * @throws FetchFailed with one line for the operator
     */
    Fetched fetch(URI location, Validators validators, DownloadLimits limits) throws FetchFailed;
}
