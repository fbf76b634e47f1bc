package kr.fedhub.e2e.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.demo.server.AdminAccess;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.server.KeycloakSettings;
import kr.fedhub.demo.server.LocalProcesses;
import org.jspecify.annotations.Nullable;

/** Runs the hub as a cluster. Both nodes run from one folder, since all they write goes to the database and their logs. */
final class ClusterHost implements KeycloakHost {
    private final LocalProcesses local = new LocalProcesses();
    private @Nullable HubCluster cluster;

    @Override
    public boolean isPrepared(KeycloakSettings settings) {
        return local.isPrepared(settings);
    }

    @Override
    public void prepare(KeycloakSettings settings) {
        local.prepare(settings);
    }

    @Override
    public Running start(KeycloakSettings settings, AdminAccess admin) {
        String archive = settings.archive().getFileName().toString();
        Path home = settings.folder().resolve(archive.substring(0, archive.length() - ".zip".length()));
        cluster = HubCluster.start(settings, admin, home);
        return cluster;
    }

    /** The cluster, once it was started. */
    HubCluster cluster() {
        return Optional.ofNullable(cluster).orElseThrow();
    }

    /**
     * Takes over the distributions that another federation has unpacked and built, without their data. It saves two
     * minutes; what does not fit is noticed and made anew.
     */
    static void takeOver(Path other, Path mine) {
        for (String server : List.of("hub", "institutions")) {
            if (Files.isDirectory(other.resolve(server)) && !Files.exists(mine.resolve(server))) {
                copy(other.resolve(server), mine.resolve(server));
            }
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(path -> isDistribution(from.relativize(path))).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    // Keycloak looks at the age of a jar to tell whether it was built in.
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not the logs and passwords beside the distribution, and not the data inside. */
    private static boolean isDistribution(Path path) {
        return path.toString().isEmpty()
                || (path.getName(0).toString().startsWith("keycloak-")
                        && !(path.getNameCount() > 1
                                && path.getName(1).toString().equals("data")));
    }
}
