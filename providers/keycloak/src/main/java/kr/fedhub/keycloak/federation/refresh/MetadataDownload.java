package kr.fedhub.keycloak.federation.refresh;

import java.net.URI;
import kr.fedhub.keycloak.federation.store.Validators;

/** Gets documents from wherever a source's settings may say that they are. */
public final class MetadataDownload implements Download {
    private final Download web;
    private final Download files = new FileDownload();

    /** A download that goes to the web by the given one. */
    public MetadataDownload(Download web) {
        this.web = web;
    }

    @Override
    public Fetched fetch(URI location, Validators validators, DownloadLimits limits) throws FetchFailed {
        Download download = "file".equalsIgnoreCase(location.getScheme()) ? files : web;
        return download.fetch(location, validators, limits);
    }
}
