package kr.fedhub.core.address;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which hosts are this very computer, where nobody is on the way and http is as good as https (RFC 6761 §6.3). */
public final class Loopback {
    private static final Pattern HOST = Pattern.compile("(?:.+\\.)?localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    private Loopback() {}

    /** Whether a host, as it stands in an address, is this computer. */
    public static boolean is(String host) {
        return HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
