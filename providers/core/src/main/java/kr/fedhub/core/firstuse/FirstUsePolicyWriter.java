package kr.fedhub.core.firstuse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.TreeMap;
import kr.fedhub.core.consent.LocalizedText;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.link.ProofKind;

/** Writes what a service asks for on a first visit; equal policies become equal texts. */
public final class FirstUsePolicyWriter {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();

    private FirstUsePolicyWriter() {}

    /**
     * The JSON that {@link FirstUsePolicyReader} reads.
     *
     * @throws IllegalArgumentException when links end after something else than whole days, or proofs age by less than minutes
     */
    public static String write(FirstUsePolicy policy) {
        ObjectNode json = object();
        policy.proofs().forEach(proof -> json.withArray("proofs").add(proof(proof)));
        if (policy.proofs().isEmpty()) {
            json.putArray("proofs");
        }
        json.put("signUp", policy.signUp());
        policy.directory().ifPresent(directory -> json.set("directory", directory(directory)));
        policy.linkValidFor().ifPresent(span -> json.put("linkValidDays", days(span)));
        json.put("accountClaim", policy.accountClaim());
        if (!policy.terms().equals(ServiceTerms.none())) {
            json.set("terms", terms(policy.terms()));
        }
        policy.demands().forEach(demand -> json.withArray("demands").add(demand(demand)));
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can be written", e);
        }
    }

    private static long days(Duration span) {
        if (!span.equals(Duration.ofDays(span.toDays()))) {
            throw new IllegalArgumentException("links end after whole days");
        }
        return span.toDays();
    }

    private static ObjectNode proof(ProofRule rule) {
        ObjectNode proof = object().put("kind", rule.kind().id());
        ObjectNode settings = proof.putObject("settings");
        // A map of its own keeps no order.
        new TreeMap<>(rule.settings()).forEach(settings::put);
        return proof;
    }

    private static ObjectNode demand(ProofDemand demand) {
        ObjectNode json = object().put("acr", demand.acr());
        demand.within().ifPresent(span -> json.put("withinMinutes", minutes(span)));
        if (!demand.proofs().isEmpty()) {
            ArrayNode proofs = json.putArray("proofs");
            demand.proofs().stream().map(ProofKind::id).sorted().forEach(proofs::add);
        }
        return json;
    }

    private static long minutes(Duration span) {
        if (!span.equals(Duration.ofMinutes(span.toMinutes()))) {
            throw new IllegalArgumentException("the age of a proof counts in whole minutes");
        }
        return span.toMinutes();
    }

    private static ObjectNode directory(DirectoryTarget target) {
        ObjectNode directory = object().put("base", target.base().toString());
        if (target.credentials() instanceof DirectoryTarget.Credentials.Bearer bearer) {
            directory.putObject("bearer").put("token", bearer.token().toString());
        } else if (target.credentials() instanceof DirectoryTarget.Credentials.ClientCredentials client) {
            ObjectNode credentials = directory
                    .putObject("clientCredentials")
                    .put("tokenEndpoint", client.tokenEndpoint().toString())
                    .put("clientId", client.clientId())
                    .put("secret", client.secret().toString());
            client.scope().ifPresent(scope -> credentials.put("scope", scope));
        }
        if (!target.later().isEmpty()) {
            ArrayNode later = directory.putArray("later");
            // A set keeps no order.
            target.later().stream().sorted().map(Words::of).forEach(later::add);
        }
        return directory;
    }

    private static ObjectNode terms(ServiceTerms terms) {
        ObjectNode json = object();
        terms.terms().ifPresent(url -> json.put("url", url.toString()));
        json.put("minimumAge", terms.minimumAge());
        ArrayNode purposes = json.putArray("purposes");
        terms.purposes().forEach(purpose -> purposes.add(purpose(purpose)));
        return json;
    }

    private static ObjectNode purpose(Purpose purpose) {
        ObjectNode json = object().put("id", purpose.id())
                .put("basis", Words.of(purpose.basis()))
                .put("relation", Words.of(purpose.relation()))
                .put("required", purpose.required());
        json.set("title", text(purpose.title()));
        json.set("recipient", text(purpose.recipient()));
        json.set("purpose", text(purpose.purpose()));
        ArrayNode items = json.putArray("items");
        purpose.items().forEach(items::add);
        json.set("retention", text(purpose.retention()));
        json.set("refusal", text(purpose.refusal()));
        purpose.transfer().ifPresent(transfer -> json.set("transfer", transfer(transfer)));
        return json;
    }

    private static ObjectNode transfer(Purpose.Transfer transfer) {
        ObjectNode json = object();
        json.set("country", text(transfer.country()));
        json.set("when", text(transfer.when()));
        json.set("contact", text(transfer.contact()));
        json.set("refusal", text(transfer.refusal()));
        return json;
    }

    private static ObjectNode text(LocalizedText text) {
        return object().put("ko", text.ko()).put("en", text.en());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
