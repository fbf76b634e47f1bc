package kr.fedhub.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** As much of ASN.1's distinguished encoding (X.690) as a certificate needs. */
final class Der {
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int UTF8_STRING = 0x0c;
    static final int UTC_TIME = 0x17;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private static final int SHORTEST_LONG_FORM = 0x80;
    private static final int LONGEST_IN_ONE_BYTE = 0xff;

    private Der() {}

    /** A value of the given tag: the parts one after the other. */
    static byte[] value(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        if (content.size() < SHORTEST_LONG_FORM) {
            all.write(content.size());
        } else if (content.size() <= LONGEST_IN_ONE_BYTE) {
            all.write(0x81);
            all.write(content.size());
        } else {
            all.write(0x82);
            all.write(content.size() >> 8);
            all.write(content.size());
        }
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    static byte[] text(int tag, String text) {
        return value(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An object identifier whose content is given in hex. */
    static byte[] identifier(String hex) {
        return value(OBJECT_IDENTIFIER, HexFormat.of().parseHex(hex));
    }

    static byte[] bits(byte[] content) {
        return value(BIT_STRING, new byte[] {0}, content);
    }
}
