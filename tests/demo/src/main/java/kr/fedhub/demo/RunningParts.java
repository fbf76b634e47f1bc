package kr.fedhub.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import kr.fedhub.demo.server.DemoException;

/** Everything that a demo has started, to be ended in the opposite order. */
final class RunningParts implements AutoCloseable {
    private final Progress progress;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private boolean closed;

    RunningParts(Progress progress) {
        this.progress = progress;
    }

    /** Remembers a started part. A part that comes after the end is ended at once: nothing outlives the demo. */
    synchronized <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        if (closed) {
            close();
            throw new DemoException("The demo was stopped while it was starting");
        }
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                progress.say("Could not end a part of the demo: " + e.getMessage());
            }
        }
    }
}
