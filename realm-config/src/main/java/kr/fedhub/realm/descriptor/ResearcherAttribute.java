package kr.fedhub.realm.descriptor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The attributes of a researcher that the hub takes from institutions and releases to services, and their names on the wire. */
public enum ResearcherAttribute {
    UID("uid", "0.9.2342.19200300.100.1.1", "preferred_username", Values.ONE),
    DISPLAY_NAME("displayName", "2.16.840.1.113730.3.1.241", "name", Values.ONE),
    MAIL("mail", "0.9.2342.19200300.100.1.3", "email", Values.ONE),
    EDU_PERSON_PRINCIPAL_NAME("eduPersonPrincipalName", "1.3.6.1.4.1.5923.1.1.1.6", Values.ONE),
    EDU_PERSON_UNIQUE_ID("eduPersonUniqueId", "1.3.6.1.4.1.5923.1.1.1.13", Values.ONE),
    EDU_PERSON_AFFILIATION("eduPersonAffiliation", "1.3.6.1.4.1.5923.1.1.1.1", Values.MANY),
    EDU_PERSON_SCOPED_AFFILIATION("eduPersonScopedAffiliation", "1.3.6.1.4.1.5923.1.1.1.9", Values.MANY),
    EDU_PERSON_ENTITLEMENT("eduPersonEntitlement", "1.3.6.1.4.1.5923.1.1.1.7", Values.MANY),
    EDU_PERSON_ORCID("eduPersonOrcid", "1.3.6.1.4.1.5923.1.1.1.16", Values.ONE),
    SCHAC_HOME_ORGANIZATION("schacHomeOrganization", "1.3.6.1.4.1.25178.1.2.9", Values.ONE),
    SCHAC_HOME_ORGANIZATION_TYPE("schacHomeOrganizationType", "1.3.6.1.4.1.25178.1.2.10", Values.ONE),
    SCHAC_PERSONAL_UNIQUE_CODE("schacPersonalUniqueCode", "1.3.6.1.4.1.25178.1.2.14", Values.MANY),
    O("o", "2.5.4.10", Values.ONE),
    OU("ou", "2.5.4.11", Values.ONE),
    IS_MEMBER_OF("isMemberOf", "1.3.6.1.4.1.5923.1.5.1.1", Values.MANY);

    private enum Values {
        ONE,
        MANY
    }

    private final String attributeName;
    private final String oid;
    private final String claim;
    private final Values values;

    ResearcherAttribute(String attributeName, String oid, Values values) {
        this(attributeName, oid, attributeName, values);
    }

    ResearcherAttribute(String attributeName, String oid, String claim, Values values) {
        this.attributeName = attributeName;
        this.oid = oid;
        this.claim = claim;
        this.values = values;
    }

    /**
     * The attribute of the given name, as descriptors write it.
     *
     * @throws IllegalArgumentException naming the accepted ones
     */
    public static ResearcherAttribute named(String name) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.attributeName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown attribute '" + name + "'; accepted: "
                        + Arrays.stream(values())
                                .map(ResearcherAttribute::attributeName)
                                .collect(Collectors.joining(", "))));
    }

    /** The attribute's own name, which is also the friendly name in SAML. */
    public String attributeName() {
        return attributeName;
    }

    /** The attribute's name in SAML, as a URI. */
    public String samlName() {
        return "urn:oid:" + oid;
    }

    /** The attribute's claim in OpenID Connect. */
    public String claim() {
        return claim;
    }

    /** Whether a researcher may have more than one value. */
    public boolean multiValued() {
        return values == Values.MANY;
    }

    /** What the hub keeps the attribute in: Keycloak's own e-mail property, or the user attribute of the same name. */
    public String userAttribute() {
        return isEmail() ? "email" : attributeName;
    }

    /** Whether Keycloak has a property of its own for it. */
    public boolean isEmail() {
        return this == MAIL;
    }
}
