package kr.fedhub.keycloak.federation.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.SourceContent;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.store.ContentCache;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentContent;
import kr.fedhub.keycloak.federation.store.FederationStore;

/** Makes the roster of a realm from what is kept, by the settings of today. */
public final class RosterLoader {
    private RosterLoader() {}

    /**
     * The roster.
     *
     * @param sources the enabled sources by alias
     * @param contents what this node has read already
     */
    public static Roster load(FederationStore store, Map<String, SourceSettings> sources, ContentCache contents) {
        List<SourceContent> live = new ArrayList<>();
        for (Document document : store.documents().live()) {
            SourceSettings settings = sources.get(document.key().source());
            if (settings != null && isOfItsType(document, settings) && isPinned(document, settings)) {
                live.add(content(store, document, settings, contents));
            }
        }
        return Roster.of(live, store.decisions().all());
    }

    private static SourceContent content(
            FederationStore store, Document document, SourceSettings settings, ContentCache contents) {
        DocumentContent all = Contents.read(store, document, contents);
        List<Member> members = all.members().stream()
                .filter(settings.rules().filter()::accepts)
                .toList();
        DocumentContent chosen = new DocumentContent(members, all.services());
        return new SourceContent(settings.alias(), settings.precedence(), document.with(chosen));
    }

    /** What was kept before the source became one of the other type stays out. */
    private static boolean isOfItsType(Document document, SourceSettings settings) {
        return document.key().member().isPresent() == (settings.type() == SourceSettings.Type.QUERY);
    }

    /** What a certificate signed that is no longer pinned is no longer believed. */
    private static boolean isPinned(Document document, SourceSettings settings) {
        Set<String> pinned = settings.rules().anchor().certificates().stream()
                .map(TrustAnchor::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
        return pinned.contains(document.meta().signer());
    }
}
