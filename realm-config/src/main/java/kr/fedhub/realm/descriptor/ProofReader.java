package kr.fedhub.realm.descriptor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.fedhub.core.firstuse.ProofRule;
import kr.fedhub.core.firstuse.SecretReference;
import kr.fedhub.core.link.ProofKind;

/** Reads how an existing account can be proven: names of proofs, or sections of one with its settings. */
final class ProofReader {
    private static final String KEY = "proofs";
    /** The hub's own that need no settings. */
    private static final Set<String> PLAIN = Set.of(ProofKind.EMAIL_CODE.id());
    /** Only what is bound to an institution and checked against its scopes says who somebody is. */
    private static final Set<String> SCOPED = Set.of("eduPersonPrincipalName", "eduPersonUniqueId", "subject-id");

    private static final Set<String> LOOK_UPS = Set.of("externalId", "userName");
    private static final Set<String> ADDRESSES =
            Set.of("issuer", "authorizationEndpoint", "tokenEndpoint", "jwksUri", "userInfoEndpoint");

    private final Section section;

    ProofReader(Section section) {
        this.section = section;
    }

    List<ProofRule> read() {
        Map<ProofKind, Where> seen = new HashMap<>();
        List<ProofRule> rules = new ArrayList<>();
        for (YamlValue item : section.items(KEY)) {
            ProofRule rule = item instanceof YamlValue.Mapping mapping ? withSettings(mapping) : plain(item);
            if (seen.putIfAbsent(rule.kind(), item.where()) != null) {
                throw item.where().refuse("'" + rule.kind() + "' stands here a second time");
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private static ProofRule plain(YamlValue item) {
        if (!(item instanceof YamlValue.Scalar scalar) || scalar.text().isBlank()) {
            throw item.where().refuse("write the name of a proof, or 'name: {settings}'");
        }
        if (!PLAIN.contains(scalar.text())) {
            throw item.where()
                    .refuse("unknown proof '" + scalar.text() + "'; accepted without settings: "
                            + String.join(", ", PLAIN) + "; with settings: '" + ProofKind.INSTITUTION_ASSERTION
                            + ": {…}', '"
                            + ProofKind.OIDC_VERIFIER + ": {…}', '" + ProofKind.SERVICE_LOGIN
                            + ": {…}' or that of an extension");
        }
        return new ProofRule(new ProofKind(scalar.text()), Map.of());
    }

    private ProofRule withSettings(YamlValue.Mapping item) {
        if (item.values().size() != 1) {
            throw item.where().refuse("write one proof an item: '- name: {settings}'");
        }
        Map.Entry<String, YamlValue> proof = item.values().entrySet().iterator().next();
        Where where = proof.getValue().where();
        if (!(proof.getValue() instanceof YamlValue.Mapping settings)) {
            throw where.refuse("write the settings as a section: {key: value}");
        }
        ProofKind kind = kind(proof.getKey(), where);
        Section written = section.within(settings);
        return new ProofRule(
                kind, kind.equals(ProofKind.INSTITUTION_ASSERTION) ? assertion(settings) : free(written, settings));
    }

    private static ProofKind kind(String text, Where where) {
        try {
            ProofKind kind = new ProofKind(text);
            if (!kind.equals(ProofKind.SIGN_UP)) {
                return kind;
            }
        } catch (IllegalArgumentException e) {
            throw where.refuse(String.valueOf(e.getMessage()));
        }
        throw where.refuse("is no proof; write 'signUp: true' beside proofs");
    }

    private Map<String, String> assertion(YamlValue.Mapping settings) {
        Section assertion = section.within(settings, "attribute", "lookup");
        return Map.of(
                "attribute", assertion.parsed("attribute", text -> ServiceReader.oneOf(text, SCOPED)),
                "lookup", assertion.parsed("lookup", text -> ServiceReader.oneOf(text, LOOK_UPS)));
    }

    /** What a proof needs is its provider's to check; here only what would be a leak wherever it stood. */
    private static Map<String, String> free(Section section, YamlValue.Mapping settings) {
        Map<String, String> values = new TreeMap<>();
        for (String key : settings.values().keySet()) {
            values.put(key, value(section, key));
        }
        return values;
    }

    private static String value(Section section, String key) {
        if (key.toLowerCase(Locale.ROOT).contains("secret")) {
            return section.reference(key, SecretReference::parse).toString();
        }
        return ADDRESSES.contains(key)
                ? section.parsed(key, WebAddress::trusted).toString()
                : section.text(key);
    }
}
