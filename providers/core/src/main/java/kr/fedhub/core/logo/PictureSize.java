package kr.fedhub.core.logo;

/**
 * Width and height in pixels, as a header names them. A few bytes can name a picture that fills the memory of whoever
 * decodes it, so that only sizes that a logo may have exist.
 */
record PictureSize(long width, long height) {
    private static final int MOST = 2000;

    PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("the picture has no pixels: " + width + " × " + height);
        }
        if (width > MOST || height > MOST) {
            throw new IllegalArgumentException(
                    "the picture has " + width + " × " + height + " pixels, more than " + MOST + " in one direction");
        }
    }
}
