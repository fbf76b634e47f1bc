package kr.fedhub.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time of running processes, as Linux says in {@code /proc}. */
public final class ProcessorTime {
    private static final int USER_TIME = 11;
    private static final double TICKS_A_SECOND = 100;

    private ProcessorTime() {}

    /** Seconds that the running descendants of this JVM used whose program has the given name. */
    public static double ofChildren(String program) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/" + program))
                        .isPresent())
                .mapToDouble(process -> seconds(process.pid()))
                .sum();
    }

    private static double seconds(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) / TICKS_A_SECOND;
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }
}
