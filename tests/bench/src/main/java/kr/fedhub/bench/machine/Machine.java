package kr.fedhub.bench.machine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import kr.fedhub.core.digest.Digests;

/** Where and with what was measured. */
public final class Machine {
    private static final int BUFFER = 64 << 10;

    private Machine() {}

    /** Rows of a table: processors, memory, system, Java, libraries. */
    public static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("machine", ""));
        rows.add(List.of(
                "processors",
                Runtime.getRuntime().availableProcessors() + " × " + lineOf("/proc/cpuinfo", "model name")));
        rows.add(List.of("memory", lineOf("/proc/meminfo", "MemTotal")));
        rows.add(List.of("system", System.getProperty("os.name") + " " + System.getProperty("os.version")));
        rows.add(
                List.of("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version")));
        rows.add(List.of(
                "collector",
                ManagementFactory.getGarbageCollectorMXBeans().get(0).getName()));
        rows.add(List.of("Apache Santuario", versionOf(org.apache.xml.security.stax.ext.XMLSec.class)));
        return rows;
    }

    /** How busy the machine is: processes that want a processor, over the last minute. */
    public static String load() {
        return String.format(
                Locale.ROOT,
                "%.2f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** SHA-256 of a file, in lower-case hex. */
    public static String digest(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String versionOf(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    private static String lineOf(String file, String key) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
