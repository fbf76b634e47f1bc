package kr.fedhub.realm.descriptor;

import java.util.List;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.core.metadata.EntityId;

/**
 * What people call a federation's member whose metadata says too little. It makes nobody choosable: whether the member takes
 * part is decided by its metadata source alone.
 *
 * @param id short name, unique among institutions
 * @param entityId the member's entityID
 * @param name what people call it
 * @param otherNames what people call it as well, in any language
 * @param domains domains that it is found by besides those of its metadata, in lower case
 */
public record MemberDescriptor(
        String id, EntityId entityId, LocalizedName name, List<String> otherNames, List<String> domains) {
    public MemberDescriptor {
        otherNames = List.copyOf(otherNames);
        domains = List.copyOf(domains);
    }
}
