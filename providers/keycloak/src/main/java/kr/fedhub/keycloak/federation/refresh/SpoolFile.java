package kr.fedhub.keycloak.federation.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import kr.fedhub.core.digest.Digests;
import kr.fedhub.keycloak.federation.store.Validators;

/** Writes an answer to disk, no more than the limits allow. */
final class SpoolFile {
    private static final int BUFFER = 64 << 10;

    private SpoolFile() {}

    static Fetched of(InputStream in, DownloadLimits limits, Deadline deadline, Validators validators)
            throws IOException, FetchFailed {
        Path file = Files.createTempFile("hub-metadata-", ".tmp");
        try {
            String digest = copy(in, file, limits, deadline);
            return new Fetched(Optional.of(file), digest, validators);
        } catch (IOException | FetchFailed | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static String copy(InputStream in, Path file, DownloadLimits limits, Deadline deadline)
            throws IOException, FetchFailed {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > limits.bytes()) {
                    throw new FetchFailed(
                            FetchFailed.Reason.TOO_BIG, "The source sends more than " + limits.bytes() + " bytes");
                }
                deadline.check();
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
