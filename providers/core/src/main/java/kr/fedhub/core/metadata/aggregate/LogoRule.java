package kr.fedhub.core.metadata.aggregate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.fedhub.core.metadata.aggregate.EntityDraft.LogoDraft;

/** Which logo of a member is shown: a picture over https, or a small one in the metadata itself. */
final class LogoRule {
    private static final int LONGEST = 4096;

    /** In a list, smaller ones are favourites icons and larger ones are scaled down anyway. */
    private static final int WANTED_HEIGHT = 40;

    private static final Pattern PICTURE = Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");

    private LogoRule() {}

    /** The smallest logo that is large enough, otherwise the largest. */
    static Optional<String> best(Collection<LogoDraft> logos) {
        return logos.stream()
                .filter(logo -> isAllowed(logo.address()))
                .min(Comparator.comparingInt(LogoRule::distance))
                .map(LogoDraft::address);
    }

    private static int distance(LogoDraft logo) {
        int over = logo.height() - WANTED_HEIGHT;
        return over >= 0 ? over : Integer.MAX_VALUE / 2 - over;
    }

    private static boolean isAllowed(String address) {
        if (address.length() > LONGEST) {
            return false;
        }
        return address.startsWith("data:")
                ? PICTURE.matcher(address).matches()
                : address.startsWith("https:")
                        && EndpointRule.objection(address).isEmpty();
    }
}
