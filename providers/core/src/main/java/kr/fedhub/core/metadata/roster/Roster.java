package kr.fedhub.core.metadata.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;

/**
 * Every member of every source of a realm, one entry an entity, and the services that may ask for discovery. Immutable: a refresh makes a new roster, so a login sees
 * either the old one or the new one, never a mixture.
 */
public final class Roster {
    private final Map<String, RosterEntry> entries;
    private final Map<String, MemberDecision> decisions;
    private final Services services;
    private final ScopeOwners scopes;

    private Roster(Map<String, RosterEntry> entries, Map<String, MemberDecision> decisions, Services services) {
        this.entries = entries;
        this.decisions = decisions;
        this.services = services;
        this.scopes = ScopeOwners.of(entries.values());
    }

    /** A roster of the given sources and decisions. */
    public static Roster of(Collection<SourceContent> sources, Collection<MemberDecision> decisions) {
        Map<String, RosterEntry> entries = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        List<SourceContent> ordered = sources.stream()
                .sorted(Comparator.comparingInt(SourceContent::precedence).thenComparing(SourceContent::alias))
                .toList();
        ordered.forEach(source -> source.snapshot().members().stream()
                // Letter case tells two names apart to a machine, not to a person who chooses one.
                .filter(member -> taken.add(member.entityId().value().toLowerCase(Locale.ROOT)))
                .forEach(member -> entries.put(
                        member.alias().value(),
                        new RosterEntry(
                                member, source.alias(), source.snapshot().validUntil()))));
        Map<String, MemberDecision> byAlias = new HashMap<>();
        decisions.forEach(
                decision -> byAlias.put(MemberAlias.of(decision.entityId()).value(), decision));
        return new Roster(entries, byAlias, Services.of(ordered));
    }

    /** The entry of a member that some source describes, whether or not it may log in. */
    public Optional<RosterEntry> entry(MemberAlias alias) {
        return Optional.ofNullable(entries.get(alias.value()));
    }

    public Optional<RosterEntry> entry(EntityId entityId) {
        return entry(MemberAlias.of(entityId))
                .filter(entry -> entry.member().entityId().equals(entityId));
    }

    /**
     * A service that may ask for discovery at the given time: what the first source that describes it says, and nothing once
     * that source's metadata has expired.
     */
    public Optional<DiscoveryClient> service(EntityId entityId, Instant now) {
        return services.find(entityId, now);
    }

    /** What was decided about a member, also about one that is gone. */
    public Optional<MemberDecision> decision(MemberAlias alias) {
        return Optional.ofNullable(decisions.get(alias.value()));
    }

    /** Whether a member's researchers can log in at the given time. */
    public MemberStatus status(MemberAlias alias, Instant now) {
        Optional<MemberDecision> decision = decision(alias);
        if (decision.flatMap(MemberDecision::block).isPresent()) {
            return MemberStatus.BLOCKED;
        }
        Optional<RosterEntry> entry = entry(alias);
        if (entry.isEmpty()) {
            return MemberStatus.DEPARTED;
        }
        if (!now.isBefore(entry.get().validUntil())) {
            return MemberStatus.EXPIRED;
        }
        boolean sameAnswer = decision.flatMap(MemberDecision::pin)
                .map(entry.get().pin()::equals)
                .orElse(true);
        return sameAnswer ? MemberStatus.LIVE : MemberStatus.HELD;
    }

    /** The members that discovery offers at the given time, in no particular order. */
    public Stream<Member> offered(Instant now) {
        return entries.entrySet().stream()
                .filter(entry -> !entry.getValue().member().hidden())
                .filter(entry -> status(new MemberAlias(entry.getKey()), now) == MemberStatus.LIVE)
                .map(entry -> entry.getValue().member());
    }

    /** Whether a member may use a scope: its metadata lists it, and no member that goes before it has it. */
    public boolean mayUse(RosterEntry entry, String scope) {
        return scopes.mayUse(entry, scope);
    }

    /** The scopes that more than one member claims, for the operator. */
    public List<ScopeConflict> scopeConflicts() {
        return scopes.conflicts();
    }

    /** Every member that some source describes, then those that are gone and about whom something was decided. */
    public Stream<MemberAlias> known() {
        return Stream.concat(
                        entries.keySet().stream(),
                        decisions.keySet().stream()
                                .filter(alias -> !entries.containsKey(alias))
                                .sorted())
                .map(MemberAlias::new);
    }

    /** All entries of one source. */
    public List<RosterEntry> of(String source) {
        return entries.values().stream()
                .filter(entry -> entry.source().equals(source))
                .toList();
    }

    public int size() {
        return entries.size();
    }
}
