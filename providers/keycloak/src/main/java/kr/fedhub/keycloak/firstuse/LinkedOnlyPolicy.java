package kr.fedhub.keycloak.firstuse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.ClientPolicyManager;

/**
 * Whether a realm has what keeps tokens from people without a link: an enabled policy for every client with the executor
 * {@code hub-linked-only}. Keycloak does not miss one that is not there.
 */
public final class LinkedOnlyPolicy {
    /** The id of the executor. */
    public static final String EXECUTOR = "hub-linked-only";

    private static final String EVERY_CLIENT = "any-client";
    private static final String NEGATIVE = "is-negative-logic";

    private LinkedOnlyPolicy() {}

    /** Whether there is one; what cannot be read is none. */
    static boolean holds(KeycloakSession session, RealmModel realm) {
        ClientPolicyManager manager = session.clientPolicy();
        try {
            Set<String> profiles = stream(
                            manager.getClientProfiles(realm, false).getProfiles())
                    .filter(LinkedOnlyPolicy::executes)
                    .map(ClientProfileRepresentation::getName)
                    .collect(Collectors.toUnmodifiableSet());
            return stream(manager.getClientPolicies(realm, false).getPolicies())
                    .anyMatch(policy -> holds(policy, profiles));
        } catch (ClientPolicyException unreadable) {
            return false;
        }
    }

    private static boolean executes(ClientProfileRepresentation profile) {
        return stream(profile.getExecutors()).anyMatch(executor -> EXECUTOR.equals(executor.getExecutorProviderId()));
    }

    private static boolean holds(ClientPolicyRepresentation policy, Set<String> profiles) {
        List<ClientPolicyConditionRepresentation> conditions =
                stream(policy.getConditions()).toList();
        return Boolean.TRUE.equals(policy.isEnabled())
                && stream(policy.getProfiles()).anyMatch(profiles::contains)
                && !conditions.isEmpty()
                && conditions.stream().allMatch(LinkedOnlyPolicy::takesEveryClient);
    }

    /** A condition may be turned into its opposite. */
    private static boolean takesEveryClient(ClientPolicyConditionRepresentation condition) {
        return EVERY_CLIENT.equals(condition.getConditionProviderId())
                && Optional.ofNullable(condition.getConfiguration())
                        .filter(configuration -> configuration.path(NEGATIVE).asBoolean())
                        .isEmpty();
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
