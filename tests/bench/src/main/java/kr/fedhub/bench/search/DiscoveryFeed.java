package kr.fedhub.bench.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;

/**
 * Institutions in the form that thiss-mdq reads: pyFF's {@code discojson}, as in {@code test/edugain.json} of
 * TheIdentitySelector/thiss-mdq at 91e0b45fe54bba1eb783731c56ae722cc27323c6.
 */
final class DiscoveryFeed {
    private static final String SUPPORTS = "http://macedir.org/entity-category-support";
    private static final String ASSURANCE = "urn:oasis:names:tc:SAML:attribute:assurance-certification";

    private DiscoveryFeed() {}

    static Map<String, Object> entry(Member member) {
        SortedMap<String, String> names = member.displayNames();
        String scopes = distinct(member.scopes().stream().map(Scope::value));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("title", names.getOrDefault("en", names.get(names.firstKey())));
        entry.put("title_langs", names);
        entry.put("auth", "saml");
        entry.put("entity_id", member.entityId().value());
        entry.put("entityID", member.entityId().value());
        entry.put("registrationAuthority", List.of(member.registrationAuthority()));
        entry.put("entity_category_support", values(member, SUPPORTS));
        entry.put("assurance_certification", values(member, ASSURANCE));
        entry.put("type", "idp");
        entry.put("hidden", "false");
        entry.put("scope", scopes);
        entry.put("domain", distinct(member.domains().stream()));
        entry.put("keywords", String.join(",", member.keywords()));
        return entry;
    }

    private static List<String> values(Member member, String attribute) {
        return List.copyOf(member.entityAttributes().getOrDefault(attribute, Set.of()));
    }

    private static String distinct(Stream<String> values) {
        return values.distinct().collect(Collectors.joining(","));
    }
}
