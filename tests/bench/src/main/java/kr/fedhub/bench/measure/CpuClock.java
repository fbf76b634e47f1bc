package kr.fedhub.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time of this JVM. It includes the compiler and the collector, since whoever imports pays for them too. */
public final class CpuClock {
    private static final double NANOSECONDS = 1e9;

    private CpuClock() {}

    /** Seconds of processor time used so far, all threads together; on Linux to a hundredth of a second. */
    public static double seconds() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / NANOSECONDS;
    }
}
