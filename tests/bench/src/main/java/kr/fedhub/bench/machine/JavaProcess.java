package kr.fedhub.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A JVM of this one's version and class path, with the options of its own. */
public final class JavaProcess {
    private JavaProcess() {}

    /** Runs a class with options of the JVM and arguments. */
    public static ChildProcess run(Class<?> main, List<String> options, List<String> arguments, Duration atMost)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Path output = Files.createTempFile("bench", ".out");
        try {
            return ChildProcess.run(command, output, atMost);
        } finally {
            Files.delete(output);
        }
    }
}
