package kr.fedhub.bench.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A program that may or may not be on this machine. */
public final class InstalledProgram {
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private InstalledProgram() {}

    /** The first line of what a program says of its version; empty when it is not installed. */
    public static Optional<String> version(String... command) throws InterruptedException {
        Path output = Path.of(
                System.getProperty("java.io.tmpdir"),
                "bench-version-" + ProcessHandle.current().pid());
        try {
            ChildProcess child = ChildProcess.run(List.of(command), output, AT_MOST);
            return child.exit() == 0 ? child.output().lines().findFirst() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            output.toFile().delete();
        }
    }
}
