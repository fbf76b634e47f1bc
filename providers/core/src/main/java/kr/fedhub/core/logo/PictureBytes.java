package kr.fedhub.core.logo;

/** The bytes of a picture, to be read at any place without falling over its end. */
final class PictureBytes {
    private final byte[] bytes;

    /** Bytes that nobody changes any more. */
    PictureBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One byte, 0 to 255. */
    int at(int place) {
        require(place >= 0 && place < bytes.length, "the picture ends in its header");
        return bytes[place] & 0xff;
    }

    /** Whether a text in ISO 8859-1 stands at a place. */
    boolean hasAt(int place, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (place + i >= bytes.length || at(place + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A number whose most significant byte comes first. */
    long bigEndian(int place, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | at(place + i);
        }
        return value;
    }

    /** A number whose least significant byte comes first. */
    long littleEndian(int place, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | at(place + i);
        }
        return value;
    }

    void require(boolean expected, String otherwise) {
        if (!expected) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
