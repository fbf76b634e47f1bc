package kr.fedhub.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end. Its costs are what Linux says in {@code /proc}; elsewhere they cannot be measured.
 *
 * @param exit its exit code; {@value #TOO_SLOW} when it was ended because it took too long
 * @param output what it said, errors too
 * @param cpuSeconds processor time, to a hundredth of a second
 * @param peakMebibytes the most memory that it held at once
 */
public record ChildProcess(int exit, String output, double cpuSeconds, double peakMebibytes) {
    static final int TOO_SLOW = -1;

    private static final int CHILDREN_USER_TIME = 13;
    private static final double TICKS_A_SECOND = 100;
    private static final double KIBIBYTES = 1024;
    private static final int POLL_MILLISECONDS = 20;

    /** Runs a program alone: no other child of this JVM may end meanwhile. */
    public static ChildProcess run(List<String> command, Path output, Duration atMost)
            throws IOException, InterruptedException {
        double before = cpuOfChildren();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        long deadline = System.nanoTime() + atMost.toNanos();
        double peak = 0;
        while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakOf(process.pid()));
            if (System.nanoTime() - deadline >= 0) {
                process.destroyForcibly().waitFor();
                return new ChildProcess(TOO_SLOW, read(output), cpuOfChildren() - before, peak);
            }
        }
        return new ChildProcess(process.exitValue(), read(output), cpuOfChildren() - before, peak);
    }

    /** The program's output when it ended well. */
    public String orFail() {
        if (exit != 0) {
            throw new IllegalStateException("A program of the benchmark ended with " + exit + ": " + output);
        }
        return output;
    }

    private static String read(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    private static double cpuOfChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[CHILDREN_USER_TIME]) + Long.parseLong(fields[CHILDREN_USER_TIME + 1]))
                / TICKS_A_SECOND;
    }

    private static double peakOf(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.toLowerCase(Locale.ROOT).replaceAll("[^0-9]", ""))
                            .mapToDouble(Double::parseDouble)
                            .max()
                            .orElse(0)
                    / KIBIBYTES;
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }
}
