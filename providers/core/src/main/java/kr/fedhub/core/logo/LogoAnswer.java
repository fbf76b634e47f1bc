package kr.fedhub.core.logo;

import java.util.Optional;

/**
 * What is known of a logo.
 *
 * @param logo the logo, if there is one
 * @param lasting whether the same will be said for a while; not when only nobody had time to fetch it
 */
public record LogoAnswer(Optional<Logo> logo, boolean lasting) {
    public LogoAnswer {
        if (logo.isPresent() && !lasting) {
            throw new IllegalArgumentException("a logo that is there lasts");
        }
    }

    /** There is none, or its server is broken. */
    public static LogoAnswer none() {
        return new LogoAnswer(Optional.empty(), true);
    }

    /** None now, but perhaps a moment later. */
    public static LogoAnswer busy() {
        return new LogoAnswer(Optional.empty(), false);
    }

    public static LogoAnswer of(Logo logo) {
        return new LogoAnswer(Optional.of(logo), true);
    }
}
