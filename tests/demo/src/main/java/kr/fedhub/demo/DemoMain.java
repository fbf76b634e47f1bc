package kr.fedhub.demo;

import java.util.concurrent.CountDownLatch;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.realm.ConfigException;

/** Starts the demo, prints its table and runs until it is interrupted. */
public final class DemoMain {
    private DemoMain() {}

    /** Takes its options from system properties; see {@link DemoOptions} and {@link DemoPorts}. */
    public static void main(String[] arguments) throws InterruptedException {
        // Keycloak's SAML library logs through JBoss Logging, which would choose java.util.logging by itself.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        Progress progress = Progress.onConsole();
        try {
            DemoFederation federation = new DemoFederation(DemoOptions.of(System.getProperties()), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(federation, progress), "demo-stop"));
            federation.start();
            progress.print(DemoTable.of(federation));
            progress.say("The demo is up");
        } catch (DemoException | ConfigException e) {
            progress.print(
                    System.lineSeparator() + "  The demo did not start: " + e.getMessage() + System.lineSeparator());
            throw new IllegalStateException("the demo did not start: " + e.getMessage());
        }
        // Only a signal ends the demo. Returning here would let Maven go on to the next module while all is being
        // stopped.
        new CountDownLatch(1).await();
    }

    private static void stop(DemoFederation federation, Progress progress) {
        progress.say("Stopping");
        federation.close();
        // What is left is a build of a distribution that was interrupted halfway.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        progress.say("Stopped; everything the demo started has ended");
    }
}
