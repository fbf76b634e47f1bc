package kr.fedhub.core.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to a computer of the public Internet. A server that fetches what others name must ask no other: what
 * answers there trusts this network. After the IANA registries of special-purpose addresses (RFC 6890): an
 * address is public only if nothing is said against it, and of IPv6 only what is given out as global unicast (RFC 4291 §2.4).
 */
public final class PublicAddress {
    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            new Block(8, 0), // this network, unspecified
            new Block(8, 10), // private, RFC 1918
            new Block(10, 100, 64), // carrier-grade NAT, RFC 6598
            new Block(8, 127), // loopback
            new Block(16, 169, 254), // link-local, RFC 3927; clouds answer with credentials there
            new Block(12, 172, 16), // private
            new Block(24, 192, 0, 0), // protocol assignments
            new Block(24, 192, 0, 2), // documentation, RFC 5737
            new Block(24, 192, 88, 99), // relays of 6to4, RFC 7526
            new Block(16, 192, 168), // private
            new Block(15, 198, 18), // benchmarks, RFC 2544
            new Block(24, 198, 51, 100), // documentation
            new Block(24, 203, 0, 113), // documentation
            new Block(4, 224), // multicast
            new Block(4, 240)); // reserved, broadcast

    private static final Block GLOBAL_UNICAST_V6 = new Block(3, 0x20);
    private static final List<Block> NOT_PUBLIC_V6 = List.of(
            new Block(23, 0x20, 0x01, 0x00), // protocol assignments, Teredo among them, which hides an IPv4 address
            new Block(32, 0x20, 0x01, 0x0d, 0xb8), // documentation, RFC 3849
            new Block(16, 0x20, 0x02), // 6to4, which hides an IPv4 address
            new Block(20, 0x3f, 0xff, 0x00)); // documentation, RFC 9637

    /** Both hold an IPv4 address in their last four bytes, and that one is asked in the end. */
    private static final List<Block> HOLDS_V4 = List.of(
            new Block(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff), // mapped, RFC 4291 §2.5.5.2
            new Block(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)); // NAT64, RFC 6052

    private PublicAddress() {}

    /** Whether an address belongs to a computer of the public Internet. */
    public static boolean is(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (address.length == 4) {
            return NOT_PUBLIC_V4.stream().noneMatch(block -> block.has(address));
        }
        if (HOLDS_V4.stream().anyMatch(block -> block.has(address))) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        return GLOBAL_UNICAST_V6.has(address) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.has(address));
    }

    /** Addresses that begin with the same bits. */
    private static final class Block {
        private final int bits;
        private final int[] prefix;

        Block(int bits, int... prefix) {
            this.bits = bits;
            this.prefix = prefix;
        }

        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                int wanted = bit / 8 < prefix.length ? prefix[bit / 8] : 0;
                if ((address[bit / 8] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
