package kr.fedhub.core.logo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures that Java writes, and headers of WebP, which it cannot write. */
final class TestPictures {
    private TestPictures() {}

    static byte[] picture(String format, int width, int height) {
        return switch (format) {
            case "VP8 " -> lossy(width, height);
            case "VP8L" -> lossless(width, height);
            case "VP8X" -> extended(width, height);
            default -> written(format, width, height);
        };
    }

    private static byte[] written(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] lossy(int width, int height) {
        return webp("VP8 ")
                .put(new byte[] {0x30, 1, 0, (byte) 0x9d, 1, 0x2a})
                .putShort((short) width)
                .putShort((short) height)
                .array();
    }

    private static byte[] lossless(int width, int height) {
        return webp("VP8L")
                .put((byte) 0x2f)
                .putInt((width - 1) | (height - 1) << 14)
                .array();
    }

    private static byte[] extended(int width, int height) {
        return webp("VP8X")
                .putInt(0)
                .putInt((width - 1) | ((height - 1) & 0xff) << 24)
                .putShort((short) ((height - 1) >> 8))
                .array();
    }

    private static ByteBuffer webp(String chunk) {
        return ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(32)
                .put(("WEBP" + chunk).getBytes(StandardCharsets.ISO_8859_1))
                .putInt(20);
    }
}
