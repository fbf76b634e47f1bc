package kr.fedhub.realm.descriptor;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;

/**
 * Reads the certificates that a source's signature is checked with. Each stands in a file beside the descriptor, or in a
 * variable; a source without one is refused, since nothing that it says could be believed.
 *
 * @param placeholders what variables hold
 * @param folder where the descriptor stands
 */
record PinnedCertificates(Placeholders placeholders, Path folder) {
    /**
     * The certificates of a list.
     *
     * @param where the place of the list
     * @param written its items: paths, or variables that hold PEM
     */
    TrustAnchor read(Where where, List<YamlValue.Scalar> written) {
        if (written.isEmpty()) {
            throw where.refuse(
                    "no certificate is pinned; get that of the federation's metadata signer, check its"
                            + " fingerprint by another way than the download, and write its file here (README: A metadata source)");
        }
        return new TrustAnchor(
                written.stream().flatMap(this::certificates).distinct().toList());
    }

    private Stream<X509Certificate> certificates(YamlValue.Scalar item) {
        String pem = placeholders.isVariable(item) ? placeholders.resolve(item) : file(item);
        try {
            return TrustAnchor.parse(pem).certificates().stream();
        } catch (IllegalArgumentException e) {
            throw item.where().refuse(String.valueOf(e.getMessage()));
        }
    }

    private String file(YamlValue.Scalar item) {
        String path = placeholders.resolve(item);
        try {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder.normalize())) {
                throw item.where().refuse("must be a file below the folder of the descriptor, or '${env:VARIABLE}'");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw item.where().refuse("the file is not PEM text: " + path, e);
        } catch (IOException | InvalidPathException e) {
            throw item.where().refuse("the file cannot be read: " + path, e);
        }
    }
}
