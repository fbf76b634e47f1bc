package kr.fedhub.themes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that we ship, as they stand in the source tree. */
record ResourceFiles(Path root) {
    static final ResourceFiles THEME = new ResourceFiles(Path.of("src/main/resources/theme/hub/login"));
    static final ResourceFiles HUB_PAGES =
            new ResourceFiles(Path.of("../providers/keycloak/src/main/resources/theme-resources"));

    String text(String file) {
        return read(root.resolve(file));
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }

    /** Relative names of the files with one of the endings, sorted. */
    List<String> ending(String... endings) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
