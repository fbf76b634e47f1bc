package kr.fedhub.core.metadata.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.ScopeRule;
import org.jspecify.annotations.Nullable;

/**
 * Whose scope is whose. A registrar may give one scope to several entities of an institution, as many do for their test
 * systems; between registrars or sources it belongs to the member that comes first in the roster.
 */
final class ScopeOwners {
    private final Map<String, RosterEntry> owners;
    private final List<ScopeConflict> conflicts;

    private ScopeOwners(Map<String, RosterEntry> owners, List<ScopeConflict> conflicts) {
        this.owners = owners;
        this.conflicts = List.copyOf(conflicts);
    }

    /** The owners among entries in the order of their precedence. */
    static ScopeOwners of(Collection<RosterEntry> entries) {
        Map<String, RosterEntry> owners = new HashMap<>();
        List<ScopeConflict> conflicts = new ArrayList<>();
        for (RosterEntry entry : entries) {
            for (Scope scope : entry.member().scopes()) {
                if (scope.regexp()) {
                    continue;
                }
                @Nullable RosterEntry owner = owners.putIfAbsent(scope.value(), entry);
                if (owner != null && !owner.pin().equals(entry.pin())) {
                    conflicts.add(new ScopeConflict(
                            scope.value(),
                            owner.member().entityId(),
                            entry.member().entityId()));
                }
            }
        }
        return new ScopeOwners(owners, conflicts);
    }

    boolean mayUse(RosterEntry entry, String scope) {
        if (entry.member().scopes().stream().noneMatch(own -> covers(own, scope))) {
            return false;
        }
        @Nullable RosterEntry owner = owners.get(scope);
        return owner == null || owner.pin().equals(entry.pin());
    }

    private static boolean covers(Scope own, String scope) {
        return own.regexp() ? ScopeRule.of(own).covers(scope) : own.value().equals(scope);
    }

    List<ScopeConflict> conflicts() {
        return conflicts;
    }
}
