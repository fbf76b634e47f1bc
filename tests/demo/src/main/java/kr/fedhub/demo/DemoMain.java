package kr.fedhub.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.realm.ConfigException;

/** Starts the demo, prints its table and runs until it is interrupted. */
public final class DemoMain {
    private DemoMain() {}

    /** Takes its options from system properties; see {@link DemoOptions} and {@link DemoPorts}. */
    public static void main(String[] arguments) throws InterruptedException {
        // Names are Korean; the console's own encoding is often ASCII on a fresh machine.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out);
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            DemoFederation federation = new DemoFederation(DemoOptions.of(System.getProperties()), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(federation, progress, stopped), "demo-stop"));
            federation.start();
            out.println(DemoTable.of(federation));
            progress.say("The demo is up");
        } catch (DemoException | ConfigException e) {
            out.println();
            out.println("  The demo did not start: " + e.getMessage());
            out.println();
            throw new IllegalStateException("the demo did not start: " + e.getMessage());
        }
        stopped.await();
    }

    private static void stop(DemoFederation federation, Progress progress, CountDownLatch stopped) {
        progress.say("Stopping");
        federation.close();
        // What is left is a build of a distribution that was interrupted halfway.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        progress.say("Stopped; everything the demo started has ended");
        stopped.countDown();
    }
}
