package kr.fedhub.core.logo;

/** The header of a WebP (RFC 9649): its first chunk is lossy, lossless or extended, and each has the size elsewhere. */
final class WebpHeader {
    private static final int SIZE_14_BITS = 0x3fff;

    private WebpHeader() {}

    static PictureSize size(PictureBytes bytes) {
        bytes.require(bytes.hasAt(8, "WEBP"), "this is no PNG, JPEG, GIF or WebP");
        if (bytes.hasAt(12, "VP8X")) {
            return new PictureSize(bytes.littleEndian(24, 3) + 1, bytes.littleEndian(27, 3) + 1);
        }
        if (bytes.hasAt(12, "VP8L")) {
            bytes.require(bytes.at(20) == 0x2f, "the lossless WebP has no signature");
            long bits = bytes.littleEndian(21, 4);
            return new PictureSize((bits & SIZE_14_BITS) + 1, (bits >> 14 & SIZE_14_BITS) + 1);
        }
        bytes.require(bytes.hasAt(12, "VP8 "), "the WebP begins with an unknown chunk");
        // RFC 6386 §9.1: a key frame, which a picture is, has a start code behind its tag of three bytes.
        bytes.require(bytes.hasAt(23, "\u009d\u0001*"), "the lossy WebP has no key frame");
        return new PictureSize(bytes.littleEndian(26, 2) & SIZE_14_BITS, bytes.littleEndian(28, 2) & SIZE_14_BITS);
    }
}
