package kr.fedhub.bench.search;

import kr.fedhub.bench.BenchOptions;
import kr.fedhub.bench.BenchPart;
import kr.fedhub.bench.report.Report;

/** Finding an institution: the index by itself, the hub's answers over HTTP, fuse.js beside it, and the page in a browser. */
public final class SearchPart implements BenchPart {
    @Override
    public void run(BenchOptions options, Report report) throws Exception {
        int institutions = options.entities();
        IndexTimes.run(institutions, report);
        SearchFiles files = SearchFiles.write(options.target().resolve("search").toAbsolutePath(), institutions);
        try (SearchServer server = SearchServer.start(files)) {
            Queries typed = Queries.whileTyping(files.feed());
            new HttpTimes(server, typed, Queries.allDifferent(files.feed())).run(institutions, report);
            new FuseTimes(server, typed, files, options.rounds()).run(report);
            new PageNumbers(server).run(report);
        }
    }
}
