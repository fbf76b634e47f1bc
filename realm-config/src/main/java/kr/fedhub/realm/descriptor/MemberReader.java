package kr.fedhub.realm.descriptor;

import kr.fedhub.core.metadata.EntityId;

/** Reads the descriptor of a federation's member. */
final class MemberReader {
    static final String PROTOCOL = "federation";

    private final Section section;

    MemberReader(YamlValue.Mapping mapping, Placeholders placeholders) {
        section = Section.of(mapping, placeholders, "id", "protocol", "entityId", "name", "otherNames", "domains");
    }

    /** Whether a descriptor of an institution is one of a federation's member. */
    static boolean reads(YamlValue.Mapping mapping) {
        return mapping.values().get("protocol") instanceof YamlValue.Scalar protocol
                && protocol.text().equals(PROTOCOL);
    }

    MemberDescriptor read() {
        return new MemberDescriptor(
                section.text("id"),
                entityId(),
                ServiceReader.name(section),
                section.list("otherNames", String::strip),
                section.list("domains", InstitutionReader::domain));
    }

    /** The entityID alone, for those who refer to the member. */
    EntityId entityId() {
        return section.parsed("entityId", EntityId::new);
    }
}
