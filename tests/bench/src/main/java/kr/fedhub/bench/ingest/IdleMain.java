package kr.fedhub.bench.ingest;

/** A JVM that does nothing. */
final class IdleMain {
    private IdleMain() {}

    public static void main(String[] arguments) {
        System.out.println("idle");
    }
}
