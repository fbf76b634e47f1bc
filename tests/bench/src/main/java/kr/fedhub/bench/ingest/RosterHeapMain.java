package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.SourceContent;

/**
 * How much heap a live roster holds, as a server has it that read its members from what was written down. Argument: the
 * snapshot. It prints the bytes and the members.
 */
final class RosterHeapMain {
    private static final int COLLECTIONS = 4;

    private RosterHeapMain() {}

    public static void main(String[] arguments) throws IOException {
        Path snapshot = Path.of(arguments[0]);
        // Once for classes and caches, which are not the roster's; the first measurement loads some too.
        int members = roster(snapshot).size();
        live();
        long before = live();
        Roster roster = roster(snapshot);
        try {
            System.out.println((live() - before) + " " + members);
        } finally {
            Reference.reachabilityFence(roster);
        }
    }

    private static Roster roster(Path snapshot) throws IOException {
        return Roster.of(List.of(new SourceContent("bench", 1, Refresh.read(snapshot))), List.of());
    }

    private static long live() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
