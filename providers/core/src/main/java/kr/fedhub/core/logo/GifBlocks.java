package kr.fedhub.core.logo;

/**
 * The blocks of a GIF (GIF89a specification §17 to §27). The size at its beginning is only that of the screen; a frame may be
 * larger, and some decoders then enlarge the screen. So every frame is looked at.
 */
final class GifBlocks {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int TRAILER = 0x3b;

    private final PictureBytes bytes;
    private int place = 13;
    private long width;
    private long height;

    private GifBlocks(PictureBytes bytes) {
        this.bytes = bytes;
    }

    static PictureSize size(PictureBytes bytes) {
        bytes.require(bytes.hasAt(0, "GIF87a") || bytes.hasAt(0, "GIF89a"), "the GIF is of no known version");
        return new GifBlocks(bytes).largest();
    }

    private PictureSize largest() {
        width = bytes.littleEndian(6, 2);
        height = bytes.littleEndian(8, 2);
        boolean frames = false;
        skipColours(bytes.at(10));
        for (int block = bytes.at(place); block != TRAILER; block = bytes.at(place)) {
            if (block == FRAME) {
                frames = true;
                readFrame();
            } else {
                bytes.require(block == EXTENSION, "the GIF has an unknown block");
                place += 2;
            }
            skipData();
        }
        bytes.require(frames, "the GIF has no frame");
        return new PictureSize(width, height);
    }

    private void readFrame() {
        PictureSize frame = new PictureSize(bytes.littleEndian(place + 5, 2), bytes.littleEndian(place + 7, 2));
        width = Math.max(width, bytes.littleEndian(place + 1, 2) + frame.width());
        height = Math.max(height, bytes.littleEndian(place + 3, 2) + frame.height());
        int flags = bytes.at(place + 9);
        place += 10;
        skipColours(flags);
        // The least size of a code.
        place++;
    }

    private void skipColours(int flags) {
        if ((flags & 0x80) != 0) {
            place += 3 << ((flags & 7) + 1);
        }
    }

    private void skipData() {
        int length = bytes.at(place);
        while (length != 0) {
            place += 1 + length;
            length = bytes.at(place);
        }
        place++;
    }
}
