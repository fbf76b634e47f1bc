package kr.fedhub.bench.ingest;

import java.nio.file.Path;
import java.util.List;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.SourceContent;
import kr.fedhub.core.metadata.snapshot.Snapshot;

/**
 * A whole refresh in a bare JVM: the live members from what was written down, the new document, the difference, the new
 * roster, and writing it down. Arguments: the folder, the document, the snapshot that is live, where to write.
 */
final class RefreshMain {
    private RefreshMain() {}

    public static void main(String[] arguments) throws Exception {
        BenchFiles files = new BenchFiles(Path.of(arguments[0]));
        Snapshot live = Refresh.read(Path.of(arguments[2]));
        Roster before = Roster.of(List.of(new SourceContent("bench", 1, live)), List.of());
        Refresh.Outcome outcome = new Refresh(files.reader(), Path.of(arguments[1]), live).run();
        Snapshot next = outcome.aggregate().snapshot();
        Refresh.write(next, Path.of(arguments[3]));
        Roster after = Roster.of(List.of(new SourceContent("bench", 1, next)), List.of());
        System.out.println(before.size() + " members before, " + after.size() + " after");
    }
}
