package kr.fedhub.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.bench.machine.ChildProcess;
import kr.fedhub.bench.machine.InstalledProgram;
import org.jspecify.annotations.Nullable;

/** fuse.js behind HTTP, with the options and the queries of thiss-mdq: {@code fuse-server.mjs} in a process of Node.js. */
final class FuseServer implements AutoCloseable {
    static final String PROGRAM = "node";

    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final String READY = "listening ";
    private static final int SHOWN = 20;
    private static final String SCRIPT = "fuse-server.mjs";

    private final Process process;
    private final URI address;
    private final String workers;

    private FuseServer(Process process, URI address, String workers) {
        this.process = process;
        this.address = address;
        this.workers = workers;
    }

    /** Brings fuse.js from npm, in the very version that the lock file names; why not, if that cannot be done. */
    static Optional<String> install(Path folder) throws IOException, InterruptedException {
        if (InstalledProgram.version(PROGRAM, "--version").isEmpty()
                || InstalledProgram.version("npm", "--version").isEmpty()) {
            return Optional.of("Node.js or npm is not installed (Debian packages nodejs, npm).");
        }
        Files.createDirectories(folder);
        for (String name : List.of("package.json", "package-lock.json", SCRIPT)) {
            try (InputStream in = FuseServer.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is not in the class path");
                }
                Files.write(folder.resolve(name), in.readAllBytes());
            }
        }
        ChildProcess npm = ChildProcess.run(
                List.of("npm", "ci", "--prefix", folder.toString(), "--ignore-scripts", "--no-audit", "--no-fund"),
                folder.resolve("npm.log"),
                AT_MOST);
        return npm.exit() == 0
                ? Optional.empty()
                : Optional.of("npm ci failed: " + npm.output().replaceAll("\\s+", " "));
    }

    /** Starts it; it is ready when every worker has its index. */
    static FuseServer start(Path folder, Path institutions) throws IOException {
        Process process = new ProcessBuilder(
                        PROGRAM, folder.resolve(SCRIPT).toString(), institutions.toString(), String.valueOf(SHOWN))
                .redirectError(folder.resolve("node.log").toFile())
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        @Nullable String line = said.readLine();
        if (line == null || !line.startsWith(READY)) {
            end(process);
            throw new IOException("fuse.js did not start; see " + folder.resolve("node.log"));
        }
        String[] words = line.substring(READY.length()).split(" ", -1);
        return new FuseServer(process, URI.create("http://127.0.0.1:" + words[0]), words[1]);
    }

    /** How many processes share the work. */
    String workers() {
        return workers;
    }

    /** As thiss-mdq asks: every word somewhere. */
    List<URI> queries(Queries queries) {
        return queries.after(address, "/entities?q=");
    }

    /** With slips of the finger, which the same options could find. */
    List<URI> fuzzyQueries(Queries queries) {
        return queries.after(address, "/fuzzy?q=");
    }

    private static void end(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroy);
    }

    @Override
    public void close() {
        end(process);
    }
}
