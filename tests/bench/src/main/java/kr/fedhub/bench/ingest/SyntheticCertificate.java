package kr.fedhub.bench.ingest;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/**
 * Certificates as identity providers put them into metadata: self-signed, RSA of 2048 bits, X.509 version 3. Each is
 * different, as in real federations; a pool of a few would make caches and shared texts look better than they are. Their
 * keys are random numbers and their signatures too: readers of metadata look at neither, and nobody can sign with them.
 */
final class SyntheticCertificate {
    private static final int BITS = 2048;
    private static final int SERIAL_BITS = 64;
    private static final int KEY_IDENTIFIER_BYTES = 20;
    private static final int VERSION_TAG = 0xa0;
    private static final int EXTENSIONS_TAG = 0xa3;
    private static final int DNS_NAME_TAG = 0x82;
    private static final int URI_TAG = 0x86;
    private static final int VERSION_3 = 2;
    private static final int PUBLIC_EXPONENT = 65_537;
    private static final byte[] SHA256_WITH_RSA =
            Der.value(Der.SEQUENCE, Der.identifier("2a864886f70d01010b"), Der.value(Der.NULL));
    private static final byte[] RSA =
            Der.value(Der.SEQUENCE, Der.identifier("2a864886f70d010101"), Der.value(Der.NULL));

    private SyntheticCertificate() {}

    /** The next certificate of a host: base64 in lines of 64 characters, as tools write it. */
    static String base64(String host, Random random) {
        byte[] body = body(host, random);
        byte[] signature = new byte[BITS / Byte.SIZE];
        random.nextBytes(signature);
        byte[] certificate = Der.value(Der.SEQUENCE, body, SHA256_WITH_RSA, Der.bits(signature));
        return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
    }

    /** A {@code TBSCertificate} (RFC 5280 §4.1). */
    private static byte[] body(String host, Random random) {
        byte[] version = Der.value(VERSION_TAG, integer(BigInteger.valueOf(VERSION_3)));
        byte[] serial = integer(new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS));
        byte[] dates = Der.value(
                Der.SEQUENCE, Der.text(Der.UTC_TIME, "200101000000Z"), Der.text(Der.UTC_TIME, "400101000000Z"));
        byte[] name = name(host);
        return Der.value(
                Der.SEQUENCE,
                version,
                serial,
                SHA256_WITH_RSA,
                name,
                dates,
                name,
                key(random),
                extensions(host, random));
    }

    private static byte[] name(String host) {
        byte[] commonName = Der.value(Der.SEQUENCE, Der.identifier("550403"), Der.text(Der.UTF8_STRING, host));
        return Der.value(Der.SEQUENCE, Der.value(Der.SET, commonName));
    }

    private static byte[] key(Random random) {
        BigInteger modulus = new BigInteger(BITS, random).setBit(BITS - 1).setBit(0);
        byte[] numbers = Der.value(Der.SEQUENCE, integer(modulus), integer(BigInteger.valueOf(PUBLIC_EXPONENT)));
        return Der.value(Der.SEQUENCE, RSA, Der.bits(numbers));
    }

    private static byte[] extensions(String host, Random random) {
        byte[] identifier = new byte[KEY_IDENTIFIER_BYTES];
        random.nextBytes(identifier);
        byte[] names = Der.value(
                Der.SEQUENCE,
                Der.value(DNS_NAME_TAG, host.getBytes(StandardCharsets.US_ASCII)),
                Der.value(URI_TAG, ("https://" + host + "/idp/shibboleth").getBytes(StandardCharsets.US_ASCII)));
        byte[] all = Der.value(
                Der.SEQUENCE, extension("551d0e", Der.value(Der.OCTET_STRING, identifier)), extension("551d11", names));
        return Der.value(EXTENSIONS_TAG, all);
    }

    private static byte[] extension(String identifier, byte[] content) {
        return Der.value(Der.SEQUENCE, Der.identifier(identifier), Der.value(Der.OCTET_STRING, content));
    }

    private static byte[] integer(BigInteger number) {
        return Der.value(Der.INTEGER, number.toByteArray());
    }
}
