package kr.fedhub.core.logo;

/** The header of a JPEG (ITU-T T.81 annex B): marker segments, one of which, the frame header, has the size. */
final class JpegHeader {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private JpegHeader() {}

    static PictureSize size(PictureBytes bytes) {
        int place = 2;
        while (true) {
            bytes.require(bytes.at(place) == 0xff, "a segment of the JPEG has no marker");
            int marker = bytes.at(place + 1);
            if (marker == 0xff) {
                // A fill byte.
                place++;
                continue;
            }
            bytes.require(marker != START_OF_SCAN && marker != END_OF_IMAGE, "the JPEG has no frame header");
            if (isFrameHeader(marker)) {
                return new PictureSize(bytes.bigEndian(place + 7, 2), bytes.bigEndian(place + 5, 2));
            }
            int length = (int) bytes.bigEndian(place + 2, 2);
            bytes.require(length >= 2, "a segment of the JPEG has no length");
            place += 2 + length;
        }
    }

    /** C0 to CF, without the tables (DHT, DAC) and the extension (JPG) among them. */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
