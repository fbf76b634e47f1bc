package kr.fedhub.core.metadata.sp;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.fedhub.core.attribute.SamlAttribute;

/**
 * Which subject identifier the service asks for. It is told by an entity attribute, not as a requested one (SAML V2.0
 * Subject Identifier Attributes Profile 1.0, requirement signalling).
 */
public enum SubjectIdRequirement {
    SUBJECT_ID("subject-id"),
    PAIRWISE_ID("pairwise-id"),
    /** Either of them. */
    ANY("any");

    private static final Set<SamlAttribute> IDENTIFIERS = Set.of(SamlAttribute.SUBJECT_ID, SamlAttribute.PAIRWISE_ID);

    private final String value;

    SubjectIdRequirement(String value) {
        this.value = value;
    }

    /** What a list of requested attributes comes to; empty when it has no subject identifier. */
    static Optional<SubjectIdRequirement> of(Collection<RequestedAttribute> requested) {
        Set<SamlAttribute> identifiers = requested.stream()
                .map(RequestedAttribute::attribute)
                .filter(SubjectIdRequirement::isIdentifier)
                .collect(Collectors.toUnmodifiableSet());
        if (identifiers.isEmpty()) {
            return Optional.empty();
        }
        if (identifiers.size() > 1) {
            return Optional.of(ANY);
        }
        return Optional.of(identifiers.contains(SamlAttribute.SUBJECT_ID) ? SUBJECT_ID : PAIRWISE_ID);
    }

    static boolean isIdentifier(SamlAttribute attribute) {
        return IDENTIFIERS.contains(attribute);
    }

    /** The value of {@code urn:oasis:names:tc:SAML:profiles:subject-id:req}. */
    String value() {
        return value;
    }
}
