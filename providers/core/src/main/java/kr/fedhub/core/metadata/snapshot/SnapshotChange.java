package kr.fedhub.core.metadata.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;

/**
 * What differs between two snapshots of a source.
 *
 * @param added members that only the new one has
 * @param changed members that differ, as the new one describes them
 * @param gone members that only the old one has
 * @param services whether the services that may ask for discovery differ in any way
 */
public record SnapshotChange(List<Member> added, List<Member> changed, List<Member> gone, boolean services) {
    public SnapshotChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /** The way from one snapshot to the next; when they were made and how long they are valid does not matter. */
    public static SnapshotChange between(Snapshot old, Snapshot next) {
        Map<EntityId, Member> left = new HashMap<>();
        old.members().forEach(member -> left.put(member.entityId(), member));
        List<Member> added = new ArrayList<>();
        List<Member> changed = new ArrayList<>();
        for (Member member : next.members()) {
            Member before = left.remove(member.entityId());
            if (before == null) {
                added.add(member);
            } else if (!before.equals(member)) {
                changed.add(member);
            }
        }
        List<Member> gone = old.members().stream()
                .filter(member -> left.containsKey(member.entityId()))
                .toList();
        return new SnapshotChange(added, changed, gone, !old.services().equals(next.services()));
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty() && !services;
    }
}
