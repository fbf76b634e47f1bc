package kr.fedhub.core.firstuse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.firstuse.DirectoryTarget.Later;
import kr.fedhub.core.link.ProofKind;

/**
 * Reads what a service asks for on a first visit from the JSON that {@link FirstUsePolicyWriter} makes. It is strict: a key
 * that it does not know could be a rule that it would then not keep.
 */
public final class FirstUsePolicyReader {
    /** Ten years; whoever means longer means for good. */
    private static final int MOST_DAYS = 3650;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private FirstUsePolicyReader() {}

    /**
     * Reads a policy.
     *
     * @throws IllegalArgumentException when the text is no policy; the message says what and where, without values
     */
    public static FirstUsePolicy read(String json) {
        JsonSection policy = JsonSection.of(
                tree(json), "", "proofs", "signUp", "directory", "linkValidDays", "accountClaim", "terms", "demands");
        List<ProofRule> proofs = proofs(policy);
        boolean signUp = policy.flag("signUp");
        Optional<DirectoryTarget> directory = policy.has("directory")
                ? Optional.of(directory(policy.section("directory", "base", "bearer", "clientCredentials", "later")))
                : Optional.empty();
        Optional<Duration> linkValidFor = policy.has("linkValidDays")
                ? Optional.of(Duration.ofDays(policy.number("linkValidDays", 1, MOST_DAYS)))
                : Optional.empty();
        String claim = policy.parsed("accountClaim", AccountClaim::parse);
        ServiceTerms terms = policy.has("terms") ? ServiceTermsReader.read(policy, "terms") : ServiceTerms.none();
        List<ProofDemand> demands = policy.has("demands") ? demands(policy) : List.of();
        return policy.made(() -> new FirstUsePolicy(proofs, signUp, directory, linkValidFor, claim, terms, demands));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // What Jackson says repeats the text.
            throw new IllegalArgumentException("not JSON");
        }
    }

    private static List<ProofRule> proofs(JsonSection policy) {
        Set<ProofKind> seen = new HashSet<>();
        return policy.items("proofs", (node, place) -> {
            JsonSection proof = JsonSection.of(node, place, "kind", "settings");
            ProofKind kind = proof.parsed("kind", ProofKind::new);
            if (!seen.add(kind) || kind.equals(ProofKind.SIGN_UP)) {
                throw JsonSection.refused(place + ".kind", "stands there a second time, or is no proof");
            }
            return new ProofRule(kind, proof.has("settings") ? proof.map("settings") : Map.of());
        });
    }

    private static List<ProofDemand> demands(JsonSection policy) {
        return policy.items("demands", (node, place) -> {
            JsonSection demand = JsonSection.of(node, place, "acr", "withinMinutes", "proofs");
            Optional<Duration> within = demand.has("withinMinutes")
                    ? Optional.of(Duration.ofMinutes(demand.number("withinMinutes", 1, MOST_DAYS * 24 * 60)))
                    : Optional.empty();
            Set<ProofKind> kinds = new HashSet<>();
            if (demand.has("proofs")) {
                demand.texts("proofs", text -> new ProofKind(text).id()).forEach(id -> kinds.add(new ProofKind(id)));
            }
            String acr = demand.text("acr");
            return demand.made(() -> new ProofDemand(acr, within, kinds));
        });
    }

    private static DirectoryTarget directory(JsonSection directory) {
        return new DirectoryTarget(
                directory.parsed("base", PolicyAddress::base), credentials(directory), later(directory));
    }

    private static Set<Later> later(JsonSection directory) {
        Function<String, Later> parser = Words.parser(Later.values());
        return directory.has("later")
                ? directory.texts("later", text -> Words.of(parser.apply(text))).stream()
                        .map(parser)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static DirectoryTarget.Credentials credentials(JsonSection directory) {
        if (directory.has("bearer") == directory.has("clientCredentials")) {
            throw JsonSection.refused("directory", "needs either bearer or clientCredentials");
        }
        if (directory.has("bearer")) {
            return new DirectoryTarget.Credentials.Bearer(
                    directory.section("bearer", "token").parsed("token", SecretReference::parse));
        }
        JsonSection client = directory.section("clientCredentials", "tokenEndpoint", "clientId", "secret", "scope");
        return new DirectoryTarget.Credentials.ClientCredentials(
                client.parsed("tokenEndpoint", PolicyAddress::parse),
                client.text("clientId"),
                client.parsed("secret", SecretReference::parse),
                client.optionalText("scope"));
    }
}
