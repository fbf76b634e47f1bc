package kr.fedhub.core.metadata.sp;

/**
 * The addresses of one page in Korean and in English.
 *
 * @param ko the Korean page
 * @param en the English page
 */
public record LocalizedAddress(WebAddress ko, WebAddress en) {
    /** One page for readers of both languages. */
    public static LocalizedAddress same(WebAddress address) {
        return new LocalizedAddress(address, address);
    }

    /**
     * The two addresses as somebody wrote them.
     *
     * @throws IllegalArgumentException saying what to write instead
     */
    public static LocalizedAddress of(String ko, String en) {
        return new LocalizedAddress(new WebAddress(ko), new WebAddress(en));
    }
}
