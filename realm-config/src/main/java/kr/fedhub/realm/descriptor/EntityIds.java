package kr.fedhub.realm.descriptor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entityIDs of descriptors of one kind, each of which belongs to one descriptor only. */
final class EntityIds {
    private final Map<String, Where> taken = new HashMap<>();

    /** Refuses two descriptors of members with one entityID, whether or not they take part in the environment. */
    static void checkMembers(DescriptorFolder institutions, Set<String> here, Placeholders placeholders) {
        EntityIds ids = new EntityIds();
        institutions.byId().forEach((id, mapping) -> {
            if (MemberReader.reads(mapping) && mapping.values().get("entityId") instanceof YamlValue.Scalar entityId) {
                // Those who take no part may name variables that are not set.
                ids.take(entityId, here.contains(id) ? placeholders.resolve(entityId) : entityId.text());
            }
        });
    }

    /** Refuses two services of this environment with one entityID: both would be one client. */
    static void checkServices(List<YamlValue.Mapping> services, Placeholders placeholders) {
        EntityIds ids = new EntityIds();
        for (YamlValue.Mapping service : services) {
            for (String protocol : List.of("saml", "discovery")) {
                if (service.values().get(protocol) instanceof YamlValue.Mapping access
                        && access.values().get("entityId") instanceof YamlValue.Scalar entityId) {
                    ids.take(entityId, placeholders.resolve(entityId));
                }
            }
        }
    }

    private void take(YamlValue.Scalar place, String entityId) {
        Where other = taken.putIfAbsent(entityId, place.where());
        if (other != null) {
            throw place.where().refuse("this is already the entityID of " + other.file());
        }
    }
}
