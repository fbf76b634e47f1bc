package kr.fedhub.keycloak.internal.provisioning;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory; the library does the rest. */
final class SdkUsers extends ResourceHandler<User> {
    final Map<String, User> all = new ConcurrentHashMap<>();

    @Override
    public User createResource(User user, Context context) {
        String name = name(user);
        if (all.values().stream().anyMatch(other -> name(other).equals(name))) {
            throw new ConflictException("taken");
        }
        String id = UUID.randomUUID().toString();
        user.setId(id);
        Meta meta = user.getMeta().orElseThrow();
        meta.setCreated(Instant.now());
        meta.setLastModified(Instant.now());
        all.put(id, user);
        return user;
    }

    private static String name(User user) {
        return user.getUserName().orElseThrow().toLowerCase(Locale.ROOT);
    }

    @Override
    public User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        User user = all.get(id);
        if (user == null) {
            throw new ResourceNotFoundException("no such account");
        }
        return user;
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            Context context) {
        List<User> users = new ArrayList<>(all.values());
        return PartialListResponse.<User>builder()
                .resources(users)
                .totalResults(users.size())
                .build();
    }

    @Override
    public User updateResource(User user, Context context) {
        getResource(user.getId().orElseThrow(), List.of(), List.of(), context);
        all.put(user.getId().orElseThrow(), user);
        return user;
    }

    @Override
    public void deleteResource(String id, Context context) {
        throw new UnsupportedOperationException("the hub deletes nothing");
    }
}
