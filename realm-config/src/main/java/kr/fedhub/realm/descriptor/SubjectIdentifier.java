package kr.fedhub.realm.descriptor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The SAML attributes that may tell an institution's researchers apart, strongest first. */
public enum SubjectIdentifier {
    EDU_PERSON_UNIQUE_ID("eduPersonUniqueId", ResearcherAttribute.EDU_PERSON_UNIQUE_ID.samlName()),
    PAIRWISE_ID("pairwise-id", "urn:oasis:names:tc:SAML:attribute:pairwise-id"),
    SUBJECT_ID("subject-id", "urn:oasis:names:tc:SAML:attribute:subject-id"),
    /** Last, since some institutions give it to another person later. */
    EDU_PERSON_PRINCIPAL_NAME("eduPersonPrincipalName", ResearcherAttribute.EDU_PERSON_PRINCIPAL_NAME.samlName());

    private final String attributeName;
    private final String samlName;

    SubjectIdentifier(String attributeName, String samlName) {
        this.attributeName = attributeName;
        this.samlName = samlName;
    }

    /**
     * The identifier of the given name, as descriptors write it.
     *
     * @throws IllegalArgumentException naming the accepted ones
     */
    public static SubjectIdentifier named(String name) {
        return Arrays.stream(values())
                .filter(identifier -> identifier.attributeName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown identifier '" + name + "'; accepted: "
                        + Arrays.stream(values())
                                .map(identifier -> identifier.attributeName)
                                .collect(Collectors.joining(", "))));
    }

    /** The attribute's name in SAML, as a URI. */
    public String samlName() {
        return samlName;
    }
}
