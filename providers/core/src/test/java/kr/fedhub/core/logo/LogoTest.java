package kr.fedhub.core.logo;

import static kr.fedhub.core.logo.TestPictures.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "png, image/png",
        "jpg, image/jpeg",
        "gif, image/gif",
        "'VP8 ', image/webp",
        "VP8L, image/webp",
        "VP8X, image/webp"
    })
    void aPictureIsRecognisedByItsBytes(String format, String contentType) {
        Logo logo = Logo.of(picture(format, 80, 40));

        assertThat(logo.contentType()).isEqualTo(contentType);
        assertThat(logo.bytes()).isEqualTo(picture(format, 80, 40));
    }

    @ParameterizedTest(name = "{0} of {1} × {2}")
    @CsvSource({
        "png, 1, 1",
        "jpg, 1, 1",
        "gif, 1, 1",
        "'VP8 ', 1, 1",
        "VP8L, 1, 1",
        "VP8X, 1, 1",
        "png, 2000, 2000",
        "gif, 2000, 2000",
        "'VP8 ', 2000, 2000",
        "VP8L, 2000, 2000",
        "VP8X, 2000, 2000",
        "jpg, 2000, 1",
        "jpg, 1, 2000"
    })
    void theSmallestAndTheLargestPictureAreLogos(String format, int width, int height) {
        assertThat(Logo.of(picture(format, width, height)).length()).isPositive();
    }

    @ParameterizedTest(name = "{0} of {1} × {2}")
    @CsvSource({
        "png, 2001, 1", "jpg, 2001, 1", "gif, 2001, 1", "'VP8 ', 2001, 1", "VP8L, 2001, 1", "VP8X, 2001, 1",
        "png, 1, 2001", "jpg, 1, 2001", "gif, 1, 2001", "'VP8 ', 1, 2001", "VP8L, 1, 2001", "VP8X, 1, 2001",
        "VP8X, 16777216, 16777216", "VP8L, 16384, 16384", "'VP8 ', 16383, 16383"
    })
    void aPictureWithMorePixelsIsRefusedUnread(String format, int width, int height) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Logo.of(picture(format, width, height)))
                .withMessageContaining("pixels, more than 2000");
    }

    @ParameterizedTest(name = "{0} with bytes at {1}")
    @CsvSource({
        "png, 16, 00000000",
        "png, 20, 00000000",
        "png, 16, ffffffff",
        "png, 20, 80000000",
        "'VP8 ', 26, 0000",
        "'VP8 ', 28, 0000"
    })
    void noPixelsAndImpossiblyManyAreRefused(String format, int place, String bytes) {
        byte[] picture = picture(format, 10, 10);
        byte[] other = java.util.HexFormat.of().parseHex(bytes);
        System.arraycopy(other, 0, picture, place, other.length);

        assertThatIllegalArgumentException().isThrownBy(() -> Logo.of(picture)).withMessageContaining("pixels");
    }

    @Test
    void aFrameOfAGifThatIsLargerThanItsScreenCounts() {
        byte[] picture = picture("gif", 10, 10);
        // The screen's size is at its beginning, and one pixel is allowed; the frame's is that of the picture below.
        byte[] large = picture("gif", 2001, 10);
        System.arraycopy(picture, 6, large, 6, 4);

        assertThatIllegalArgumentException().isThrownBy(() -> Logo.of(large)).withMessageContaining("2001 × 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "VP8 ", "VP8L", "VP8X"})
    void aPictureThatEndsInItsHeaderIsRefused(String format) {
        byte[] picture = picture(format, 10, 10);
        for (int length = 0; length < 20; length++) {
            byte[] beginning = Arrays.copyOf(picture, length);
            assertThatIllegalArgumentException().isThrownBy(() -> Logo.of(beginning));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><svg/>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "BM and so on",
                "GIF88a and so on",
                "GIF89a<script>alert(1)</script>",
                "RIFF....WAVEfmt ",
                "RIFF....WEBPALPH and so on",
                "RIFF....WEBPVP8 and so on, without a start code",
                "RIFF....WEBPVP8Land so on, without a signature",
                "\u0089PNG\r\n\u001a\nIDAT and so on, without IHDR",
                "\u00ff\u00d8\u00ff\u00d9 and nothing else",
                "\u00ff\u00d8\u00ff\u00da a scan without a frame",
                "\u00ff\u00d8\u00ff\u00e0\u0000\u0000 a segment without a length",
                "\u00ff\u00d8\u00ff\u00e0\u0000\u0002 a segment without a marker",
                "\u0000\u0000\u0001\u0000 an icon"
            })
    void whatIsNoPictureOfTheFourIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Logo.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aFileMayHave64KiBAndNoByteMore() {
        byte[] picture = picture("png", 10, 10);

        assertThat(Logo.of(Arrays.copyOf(picture, 65_536)).length()).isEqualTo(65_536);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Logo.of(Arrays.copyOf(picture, 65_537)))
                .withMessageContaining("65536 bytes");
    }

    @Test
    void aLogoIsNotOfAFormatThatItsBytesDoNotShow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Logo(LogoFormat.GIF, picture("png", 10, 10)))
                .withMessage("the picture is PNG, not GIF");
    }

    @Test
    void nobodyChangesALogo() {
        byte[] picture = picture("png", 10, 10);
        Logo logo = Logo.of(picture);
        picture[0] = 0;
        logo.bytes()[1] = 0;

        assertThat(logo).isEqualTo(Logo.of(picture("png", 10, 10))).hasSameHashCodeAs(Logo.of(picture("png", 10, 10)));
        assertThat(logo)
                .isNotEqualTo(Logo.of(picture("png", 11, 10)))
                .hasToString("PNG of " + picture.length + " bytes");
        assertThat(logo.digest())
                .hasSize(64)
                .isEqualTo(Logo.of(picture("png", 10, 10)).digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/gif", "image/webp"})
    void theTypeOfADataAddressIsNotBelieved(String type) {
        byte[] picture = picture("png", 10, 10);
        String address = "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture);

        assertThat(Logo.ofDataAddress(address)).isEqualTo(Logo.of(picture));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data:,",
                "data:image/png;base64,",
                "data:image/png;base64,====",
                "data:image/png;base64,iVBORw0KGgo",
                "data:image/png;base64,iVBORw0KGgo=!",
                "data:image/png,%89PNG",
                "data:image/svg+xml;base64,PHN2Zy8+",
                "data:image/png;base64,PHN2Zy8+",
                "DATA:image/png;base64,iVBORw0KGgo=",
                "https://logo.example/logo.png"
            })
    void otherDataAddressesAreRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Logo.ofDataAddress(address));
    }

    @Test
    void aDataAddressThatIsFarTooLongIsNotDecoded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Logo.ofDataAddress("data:image/png;base64," + "A".repeat(200_000)))
                .withMessageContaining("65536 bytes");
    }
}
