package kr.fedhub.core.logo;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.core.digest.Digests;

/**
 * A picture that may be shown as a logo: at most 64 KiB, 1 × 1 to 2000 × 2000 pixels by its header, of a format that its
 * own bytes show. Whether the rest of it can be decoded is left to browsers.
 *
 * @param format as recognised
 * @param bytes the file; copied on the way in and out
 */
// The array is copied on both sides and compared by content.
@SuppressWarnings("ArrayRecordComponent")
public record Logo(LogoFormat format, byte[] bytes) {
    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 64 << 10;

    private static final Pattern DATA = Pattern.compile("data:image/[a-z]+;base64,([A-Za-z0-9+/=]+)");

    /**
     * A logo of a format that is known already.
     *
     * @throws IllegalArgumentException with the reason when the file is no logo of this format
     */
    public Logo {
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("the picture has more than " + MOST_BYTES + " bytes");
        }
        bytes = bytes.clone();
        PictureBytes picture = new PictureBytes(bytes);
        LogoFormat recognised = LogoFormat.of(picture);
        if (recognised != format) {
            throw new IllegalArgumentException("the picture is " + recognised + ", not " + format);
        }
        recognised.size(picture);
    }

    /**
     * A logo out of a file.
     *
     * @throws IllegalArgumentException with the reason when it is none
     */
    public static Logo of(byte[] file) {
        return new Logo(LogoFormat.of(new PictureBytes(file)), file);
    }

    /**
     * A logo that stands in its own address (RFC 2397), in base64. The media type in it is not believed.
     *
     * @throws IllegalArgumentException with the reason when it is none
     */
    public static Logo ofDataAddress(String address) {
        // Four characters are three bytes; more need not be decoded to be refused.
        if (address.length() > MOST_BYTES * 2) {
            throw new IllegalArgumentException("the picture has more than " + MOST_BYTES + " bytes");
        }
        Matcher data = DATA.matcher(address);
        if (!data.matches()) {
            throw new IllegalArgumentException("this is no data address of a picture in base64");
        }
        return of(Base64.getDecoder().decode(data.group(1)));
    }

    /** The media type, for {@code Content-Type}. */
    public String contentType() {
        return format.contentType();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The size of the file in bytes. */
    public int length() {
        return bytes.length;
    }

    /** The SHA-256 digest of the file in lower-case hex. */
    public String digest() {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return format + " of " + bytes.length + " bytes";
    }
}
