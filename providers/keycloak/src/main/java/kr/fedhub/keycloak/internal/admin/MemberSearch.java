package kr.fedhub.keycloak.internal.admin;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Which members to list.
 *
 * @param text what stands in the alias, the entityID or a name; empty means anything
 * @param status their status; empty means any
 */
record MemberSearch(String text, Optional<MemberStatus> status) {
    private static final int LONGEST = 255;

    /**
     * The search that a request asks for.
     *
     * @throws IllegalArgumentException saying what to ask for instead
     */
    static MemberSearch of(@Nullable String text, @Nullable String status) {
        if (text != null && text.length() > LONGEST) {
            throw new IllegalArgumentException("search has at most " + LONGEST + " characters");
        }
        return new MemberSearch(
                text == null ? "" : text.strip(), Optional.ofNullable(status).map(MemberSearch::parsed));
    }

    private static MemberStatus parsed(String word) {
        return Arrays.stream(MemberStatus.values())
                .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("status is one of " + Arrays.toString(MemberStatus.values())));
    }

    List<MemberView> in(Roster roster, Instant now) {
        return roster.known()
                .flatMap(alias -> MemberView.of(roster, alias, now).stream())
                .filter(member ->
                        status.filter(wanted -> wanted != member.status()).isEmpty())
                .filter(member -> member.matches(text))
                .toList();
    }
}
