package kr.fedhub.core.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.fedhub.core.attribute.SamlAttribute;

/**
 * What an institution says about a researcher in one verified answer.
 *
 * @param attributes the values of each attribute that the hub knows, blank ones left out
 * @param targetedIds the eduPersonTargetedID values that are meant for this hub
 * @param persistentNameId the subject's NameID, if it is a persistent one meant for this hub
 */
public record Answer(
        Map<SamlAttribute, List<String>> attributes, List<String> targetedIds, Optional<String> persistentNameId) {
    public Answer {
        attributes = attributes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        targetedIds = List.copyOf(targetedIds);
    }

    public List<String> values(SamlAttribute attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }
}
