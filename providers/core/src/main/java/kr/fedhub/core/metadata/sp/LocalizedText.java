package kr.fedhub.core.metadata.sp;

/**
 * A text in Korean and in English, on one line each.
 *
 * @param ko the Korean form, never blank
 * @param en the English form, never blank; eduGAIN wants every text in English too (SAML profile v2 §3)
 */
public record LocalizedText(String ko, String en) {
    /** Checks both forms; line breaks become spaces. */
    public LocalizedText {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "write the text in Korean and in English; Korean: '" + ko + "', English: '" + en + "'");
        }
        ko = new PlainText(ko).value();
        en = new PlainText(en).value();
    }
}
