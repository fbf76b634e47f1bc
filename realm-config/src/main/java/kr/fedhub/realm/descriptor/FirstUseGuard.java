package kr.fedhub.realm.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.fedhub.realm.ConfigException;

/**
 * What a realm needs as soon as one service links accounts: the action that stands at the entries, and the policy that stands at
 * the ways to a token without a page. Without either of them the server would let everybody through.
 */
final class FirstUseGuard {
    private static final String ACTION = "hub-first-use";
    private static final String EXECUTOR = "hub-linked-only";
    private static final String EVERY_CLIENT = "any-client";

    private FirstUseGuard() {}

    static void check(ObjectNode realm, List<ServiceDescriptor> services) {
        services.stream()
                .filter(service -> service.firstUse().isPresent())
                .findFirst()
                .map(ServiceDescriptor::id)
                .ifPresent(service -> check(realm, service));
    }

    private static void check(ObjectNode realm, String service) {
        if (list(realm, "requiredActions").stream().noneMatch(FirstUseGuard::standsAtEntries)) {
            throw refusal(service, "requiredActions", "{alias: hub-first-use, enabled: true}");
        }
        Set<String> profiles = list(realm, "clientProfiles").stream()
                .filter(profile -> list(profile, "executors").stream()
                        .anyMatch(executor -> executor.path("executor").asText().equals(EXECUTOR)))
                .map(profile -> profile.path("name").asText())
                .collect(Collectors.toUnmodifiableSet());
        if (profiles.isEmpty()) {
            throw refusal(service, "clientProfiles", "a profile with the executor hub-linked-only");
        }
        if (list(realm, "clientPolicies").stream().noneMatch(policy -> holdsForEveryClient(policy, profiles))) {
            throw refusal(
                    service,
                    "clientPolicies",
                    "an enabled policy for any-client and no other condition, with the profile of hub-linked-only");
        }
    }

    private static boolean standsAtEntries(JsonNode action) {
        return action.path("alias").asText().equals(ACTION)
                && action.path("enabled").asBoolean();
    }

    private static boolean holdsForEveryClient(JsonNode policy, Set<String> profiles) {
        List<JsonNode> conditions = list(policy, "conditions");
        return policy.path("enabled").asBoolean()
                && list(policy, "profiles").stream().map(JsonNode::asText).anyMatch(profiles::contains)
                && !conditions.isEmpty()
                && conditions.stream().allMatch(FirstUseGuard::takesEveryClient);
    }

    /** A condition may be turned into its opposite. */
    private static boolean takesEveryClient(JsonNode condition) {
        return condition.path("condition").asText().equals(EVERY_CLIENT)
                && !condition
                        .path("configuration")
                        .path("is-negative-logic")
                        .asText()
                        .equalsIgnoreCase("true");
    }

    private static List<JsonNode> list(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false).toList();
    }

    private static ConfigException refusal(String service, String field, String missing) {
        return new ConfigException("hub/realm.yaml: " + field + ": service '" + service
                + "' asks for a first use, which holds for nobody without " + missing);
    }
}
