package kr.fedhub.core.metadata.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.snapshot.Snapshot;

/** What is found in a document while it is read. It is not to be believed before the document's end was verified. */
final class AggregateContent {
    private static final int LONGEST_SHOWN = 256;

    private final MemberFilter filter;
    private final MemberCheck check;
    private final Map<EntityId, Member> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Member> members = new ArrayList<>();
    private final ServiceCheck serviceCheck;
    private final Map<String, DiscoveryClient> services = new TreeMap<>();
    private final List<SkippedEntity> skipped = new ArrayList<>();
    private final List<MemberRemark> remarks = new ArrayList<>();
    private int identityProviders;
    private int others;
    private int filtered;

    AggregateContent(MemberFilter filter, Instant now, Collection<Member> known) {
        this.filter = filter;
        CertificateCheck certificates = new CertificateCheck();
        for (Member member : known) {
            this.known.put(member.entityId(), member);
            member.signingCertificates().forEach(certificates::isUsable);
        }
        check = new MemberCheck(now, certificates);
        serviceCheck = new ServiceCheck(now);
    }

    /** How many entities of all kinds were found so far. */
    int entities() {
        return identityProviders + others;
    }

    void add(EntityDraft draft) {
        serviceCheck
                .client(draft)
                .ifPresent(client -> services.putIfAbsent(client.entityId().value(), client));
        if (!draft.identityProvider) {
            others++;
            return;
        }
        identityProviders++;
        List<String> left = new ArrayList<>();
        Consumer<String> remark = left::add;
        try {
            Member member = check.member(draft, remark);
            if (!filter.accepts(member)) {
                filtered++;
            } else if (!taken.add(member.entityId().value().toLowerCase(Locale.ROOT))) {
                skip(draft, "an entity of that entityID, letter case aside, stands before it");
            } else {
                members.add(sameAsBefore(member));
                left.forEach(text -> remarks.add(new MemberRemark(member.entityId(), text)));
            }
        } catch (UnusableEntity e) {
            skip(draft, String.valueOf(e.getMessage()));
        }
    }

    Aggregate aggregate(Publication publication, String signer, String digest) {
        members.sort(Comparator.comparing(member -> member.entityId().value()));
        Snapshot snapshot = new Snapshot(
                publication.createdAt(), publication.validUntil(), signer, members, List.copyOf(services.values()));
        return new Aggregate(snapshot, digest, identityProviders, others, filtered, skipped, remarks);
    }

    private Member sameAsBefore(Member member) {
        Member before = known.get(member.entityId());
        return before != null && before.equals(member) ? before : member;
    }

    private void skip(EntityDraft draft, String reason) {
        skipped.add(new SkippedEntity(Wording.clean(draft.entityId, LONGEST_SHOWN), reason));
    }
}
