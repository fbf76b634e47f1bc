package kr.fedhub.keycloak.federation.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import kr.fedhub.keycloak.federation.store.Validators;

/** Gets documents from the disk of this server. A file counts as unchanged while its size and time of change are. */
public final class FileDownload implements Download {
    @Override
    public Fetched fetch(URI location, Validators validators, DownloadLimits limits) throws FetchFailed {
        try {
            Path path = Path.of(location);
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new FetchFailed(FetchFailed.Reason.FILE, "The metadata file is no ordinary file");
            }
            Validators now = new Validators(attributes.size() + "-" + attributes.lastModifiedTime(), "");
            if (now.equals(validators)) {
                return Fetched.unchanged(now);
            }
            try (InputStream in = Files.newInputStream(path)) {
                return SpoolFile.of(in, limits, Deadline.in(limits.time()), now);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FetchFailed(
                    FetchFailed.Reason.FILE, "The metadata file is not there or this server may not read it", e);
        }
    }
}
