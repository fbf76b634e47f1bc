package kr.fedhub.demo.server;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process together with everything it started: {@code kc.sh} is a shell that runs Java below it. */
final class ProcessTree {
    private static final long GRACE_SECONDS = 20;

    private ProcessTree() {}

    /** Asks all of them to end and, after a grace period, ends what is left. Returns when none is left. */
    static void end(Process root) {
        List<ProcessHandle> all =
                Stream.concat(root.descendants(), Stream.of(root.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        if (!awaitAll(all)) {
            all.forEach(ProcessHandle::destroyForcibly);
            awaitAll(all);
        }
    }

    private static boolean awaitAll(List<ProcessHandle> all) {
        try {
            for (ProcessHandle process : all) {
                process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }
}
