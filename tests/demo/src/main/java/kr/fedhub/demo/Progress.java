package kr.fedhub.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Says what the demo is doing and how long each step took. */
public final class Progress {
    private final PrintStream out;
    private final long started = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Prints to the console in UTF-8: names are Korean, and the encoding of a fresh machine's console is often ASCII. */
    public static Progress onConsole() {
        return new Progress(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** Prints text as it is. */
    public void print(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    /** Prints a line with the time since the start. */
    public void say(String text) {
        synchronized (out) {
            out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds(System.nanoTime() - started), text);
            out.flush();
        }
    }

    /** Runs a step, with a line before it and one with its duration after it. */
    public <T> T step(String what, Supplier<T> step) {
        say(what + " …");
        long begin = System.nanoTime();
        T result = step.get();
        say(String.format(Locale.ROOT, "%s: done in %.1f s", what, seconds(System.nanoTime() - begin)));
        return result;
    }

    /** Time since this was made. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
