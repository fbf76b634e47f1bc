package kr.fedhub.core.logo;

import java.util.Arrays;

/**
 * The pictures that are logos. SVG is none of them: it is a program. A picture is recognised by its own first bytes, since what
 * its sender says of it is worth nothing.
 */
public enum LogoFormat {
    PNG("image/png", "\u0089PNG\r\n\u001a\n") {
        @Override
        PictureSize size(PictureBytes bytes) {
            // PNG (ISO/IEC 15948) §11.2.2: the first chunk is IHDR, 13 bytes long.
            bytes.require(bytes.bigEndian(8, 4) == 13 && bytes.hasAt(12, "IHDR"), "a PNG begins with IHDR");
            return new PictureSize(bytes.bigEndian(16, 4), bytes.bigEndian(20, 4));
        }
    },
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff") {
        @Override
        PictureSize size(PictureBytes bytes) {
            return JpegHeader.size(bytes);
        }
    },
    GIF("image/gif", "GIF8") {
        @Override
        PictureSize size(PictureBytes bytes) {
            return GifBlocks.size(bytes);
        }
    },
    WEBP("image/webp", "RIFF") {
        @Override
        PictureSize size(PictureBytes bytes) {
            return WebpHeader.size(bytes);
        }
    };

    private final String contentType;
    private final String magic;

    LogoFormat(String contentType, String magic) {
        this.contentType = contentType;
        this.magic = magic;
    }

    /** The media type, for {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    /** The size that the header names; nothing is decoded. */
    abstract PictureSize size(PictureBytes bytes);

    static LogoFormat of(PictureBytes bytes) {
        return Arrays.stream(values())
                .filter(format -> bytes.hasAt(0, format.magic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this is no PNG, JPEG, GIF or WebP"));
    }
}
