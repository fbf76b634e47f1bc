package kr.fedhub.core.metadata.sp;

/**
 * The picture of the service (MDUI 1.0 §2.1.5).
 *
 * @param address where it is
 * @param width pixels
 * @param height pixels
 */
public record Logo(WebAddress address, int width, int height) {
    /** Checks the size, which the schema wants. */
    public Logo {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "write the logo's width and height in pixels, both above 0, not " + width + " and " + height);
        }
    }
}
