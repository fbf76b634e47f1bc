package kr.fedhub.bench;

import kr.fedhub.bench.report.Report;

/** A part of the benchmark. */
public interface BenchPart {
    /** Measures and reports; an exception means that it cannot run here. */
    void run(BenchOptions options, Report report) throws Exception;
}
