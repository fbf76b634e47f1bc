package kr.fedhub.keycloak.internal.admin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import org.jspecify.annotations.Nullable;

/**
 * A member as the admin API shows it.
 *
 * @param alias its alias in Keycloak
 * @param entityId its entityID
 * @param name what it is called, or was last called
 * @param names its names by language; none when no source describes it
 * @param source the source that answers for it; null when none does
 * @param registrationAuthority who registered it; null when no source describes it
 * @param status whether its researchers can log in, and if not why
 * @param validUntil until when its metadata may be used; null when there is none
 * @param hidden whether it asks not to be offered
 * @param scopes what its scoped values may end in; a regular expression stands between slashes
 * @param pin who answered for it when its first researcher came; null before
 * @param block an operator's block; null when there is none
 */
record MemberView(
        String alias,
        String entityId,
        String name,
        Map<String, String> names,
        @Nullable String source,
        @Nullable String registrationAuthority,
        MemberStatus status,
        @Nullable String validUntil,
        boolean hidden,
        List<String> scopes,
        MemberDecision.@Nullable Pin pin,
        @Nullable BlockView block) {
    /**
     * An operator's block.
     *
     * @param since since when, ISO 8601
     * @param by user id of the administrator
     * @param reason why
     */
    record BlockView(String since, String by, String reason) {
        private static BlockView of(MemberDecision.Block block) {
            return new BlockView(block.since().toString(), block.by(), block.reason());
        }
    }

    /** The member of that alias; empty when no source describes it and nothing was decided about it. */
    static Optional<MemberView> of(Roster roster, MemberAlias alias, Instant now) {
        Optional<RosterEntry> entry = roster.entry(alias);
        Optional<MemberDecision> decision = roster.decision(alias);
        if (entry.isEmpty() && decision.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MemberView(
                alias.value(),
                entry.map(one -> one.member().entityId())
                        .or(() -> decision.map(MemberDecision::entityId))
                        .orElseThrow()
                        .value(),
                entry.map(MemberView::name)
                        .or(() -> decision.map(MemberDecision::name))
                        .orElseThrow(),
                entry.<Map<String, String>>map(one -> one.member().displayNames())
                        .orElse(Map.of()),
                entry.map(RosterEntry::source).orElse(null),
                entry.map(one -> one.member().registrationAuthority()).orElse(null),
                roster.status(alias, now),
                entry.map(one -> one.validUntil().toString()).orElse(null),
                entry.map(one -> one.member().hidden()).orElse(false),
                entry.map(MemberView::scopes).orElse(List.of()),
                decision.flatMap(MemberDecision::pin).orElse(null),
                decision.flatMap(MemberDecision::block).map(BlockView::of).orElse(null)));
    }

    /** Whether a text stands in the alias, the entityID or a name, in whatever letter case. */
    boolean matches(String search) {
        String text = search.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(alias, entityId, name), names.values().stream())
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(text));
    }

    static String name(RosterEntry entry) {
        Map<String, String> names = entry.member().displayNames();
        return Stream.of("ko", "en")
                .map(names::get)
                .filter(name -> name != null)
                .findFirst()
                .orElseGet(() -> names.values().iterator().next());
    }

    private static List<String> scopes(RosterEntry entry) {
        return entry.member().scopes().stream().map(MemberView::text).toList();
    }

    private static String text(Scope scope) {
        return scope.regexp() ? "/" + scope.value() + "/" : scope.value();
    }
}
