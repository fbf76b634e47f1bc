package kr.fedhub.core.metadata.sp;

import java.util.Optional;

/**
 * What an institution's login page tells its people about the service ({@code mdui:UIInfo}, MDUI 1.0 §2.1).
 *
 * @param displayName its name
 * @param description what it is for, best in 140 characters at most
 * @param informationUrl a page about it
 * @param privacyStatementUrl how it treats personal data
 * @param logo its picture
 */
public record ServicePresentation(
        LocalizedText displayName,
        Optional<LocalizedText> description,
        Optional<LocalizedAddress> informationUrl,
        Optional<LocalizedAddress> privacyStatementUrl,
        Optional<Logo> logo) {
    /** A name and nothing else, which is allowed but draws remarks. */
    public static ServicePresentation named(LocalizedText displayName) {
        return new ServicePresentation(
                displayName, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
