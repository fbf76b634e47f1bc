package kr.fedhub.core.logo;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Logos by address; the one that nobody asked for longest goes first. Its owner keeps threads apart. */
final class KnownLogos {
    private final LogoCacheLimits limits;
    private final Map<LogoAddress, KnownLogo> byAddress = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    KnownLogos(LogoCacheLimits limits) {
        this.limits = limits;
    }

    Optional<KnownLogo> get(LogoAddress address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    void put(LogoAddress address, KnownLogo known) {
        KnownLogo before = byAddress.put(address, known);
        bytes += weight(address, known) - (before == null ? 0 : weight(address, before));
        Iterator<Map.Entry<LogoAddress, KnownLogo>> oldest =
                byAddress.entrySet().iterator();
        while (byAddress.size() > limits.logos() || bytes > limits.bytes()) {
            Map.Entry<LogoAddress, KnownLogo> gone = oldest.next();
            bytes -= weight(gone.getKey(), gone.getValue());
            oldest.remove();
        }
    }

    /** Addresses are chosen by others too, and long ones take room. */
    private static long weight(LogoAddress address, KnownLogo known) {
        return address.uri().toString().length() + (long) known.length();
    }
}
