package kr.fedhub.core.attribute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The attributes that the hub knows in a SAML assertion. Each has one name of today (eduPerson 202208, SCHAC 1.6.0,
 * RFC 4519, RFC 4524, SAML V2.0 Subject Identifier Attributes Profile 1.0) and may have older ones that institutions
 * still send (MACE-Dir SAML Attribute Profiles, 2008).
 */
public enum SamlAttribute {
    UID("uid", "0.9.2342.19200300.100.1.1", Values.ONE),
    DISPLAY_NAME("displayName", "2.16.840.1.113730.3.1.241", Values.ONE),
    GIVEN_NAME("givenName", "2.5.4.42", "firstName", Values.ONE),
    SN("sn", "2.5.4.4", "lastName", Values.ONE),
    MAIL("mail", "0.9.2342.19200300.100.1.3", "email", Values.ONE),
    EDU_PERSON_PRINCIPAL_NAME("eduPersonPrincipalName", "1.3.6.1.4.1.5923.1.1.1.6", Values.ONE_SCOPED),
    EDU_PERSON_UNIQUE_ID("eduPersonUniqueId", "1.3.6.1.4.1.5923.1.1.1.13", Values.ONE_SCOPED),
    /** Its value is a persistent {@code saml:NameID} element (eduPerson 202208), older senders write it as text. */
    EDU_PERSON_TARGETED_ID("eduPersonTargetedID", "1.3.6.1.4.1.5923.1.1.1.10", Values.ONE),
    SUBJECT_ID("subject-id", Values.ONE_SCOPED),
    PAIRWISE_ID("pairwise-id", Values.ONE_SCOPED),
    EDU_PERSON_AFFILIATION("eduPersonAffiliation", "1.3.6.1.4.1.5923.1.1.1.1", Values.MANY),
    EDU_PERSON_SCOPED_AFFILIATION("eduPersonScopedAffiliation", "1.3.6.1.4.1.5923.1.1.1.9", Values.MANY_SCOPED),
    EDU_PERSON_ENTITLEMENT("eduPersonEntitlement", "1.3.6.1.4.1.5923.1.1.1.7", Values.MANY),
    EDU_PERSON_ASSURANCE("eduPersonAssurance", "1.3.6.1.4.1.5923.1.1.1.11", Values.MANY),
    EDU_PERSON_ORCID("eduPersonOrcid", "1.3.6.1.4.1.5923.1.1.1.16", Values.ONE),
    /** Its value is a bare domain, so it is not scoped, though the domain has to be one of the sender's scopes. */
    SCHAC_HOME_ORGANIZATION("schacHomeOrganization", "1.3.6.1.4.1.25178.1.2.9", Values.ONE),
    SCHAC_HOME_ORGANIZATION_TYPE("schacHomeOrganizationType", "1.3.6.1.4.1.25178.1.2.10", Values.ONE),
    SCHAC_PERSONAL_UNIQUE_CODE("schacPersonalUniqueCode", "1.3.6.1.4.1.25178.1.2.14", Values.MANY),
    O("o", "2.5.4.10", Values.ONE),
    OU("ou", "2.5.4.11", Values.ONE),
    IS_MEMBER_OF("isMemberOf", "1.3.6.1.4.1.5923.1.5.1.1", Values.MANY);

    private enum Values {
        ONE,
        ONE_SCOPED,
        MANY,
        MANY_SCOPED
    }

    private static final Map<String, SamlAttribute> BY_SAML_NAME = Arrays.stream(values())
            .flatMap(attribute -> attribute.samlNames().stream().map(name -> Map.entry(name, attribute)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, SamlAttribute> BY_FRIENDLY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(SamlAttribute::friendlyName, Function.identity()));

    private final String friendlyName;
    private final String samlName;
    private final String userAttribute;
    private final Values values;

    SamlAttribute(String friendlyName, String oid, Values values) {
        this(friendlyName, oid, friendlyName, values);
    }

    SamlAttribute(String friendlyName, String oid, String userAttribute, Values values) {
        this.friendlyName = friendlyName;
        this.samlName = "urn:oid:" + oid;
        this.userAttribute = userAttribute;
        this.values = values;
    }

    /** One of the subject identifiers, which have no OID. */
    SamlAttribute(String friendlyName, Values values) {
        this.friendlyName = friendlyName;
        this.samlName = "urn:oasis:names:tc:SAML:attribute:" + friendlyName;
        this.userAttribute = friendlyName;
        this.values = values;
    }

    /**
     * The attribute of that {@code Name} in an assertion, today's or an older one. Names are compared character by
     * character (SAML core 2.0 §2.7.3.1); a {@code FriendlyName} never says which attribute it is.
     */
    public static Optional<SamlAttribute> ofName(String samlName) {
        return Optional.ofNullable(BY_SAML_NAME.get(samlName));
    }

    /**
     * The attribute of that friendly name, as people write it in settings.
     *
     * @throws IllegalArgumentException naming the accepted ones
     */
    public static SamlAttribute named(String friendlyName) {
        return Optional.ofNullable(BY_FRIENDLY_NAME.get(friendlyName))
                .orElseThrow(() -> new IllegalArgumentException("unknown attribute '" + friendlyName + "'; accepted: "
                        + Arrays.stream(values())
                                .map(SamlAttribute::friendlyName)
                                .collect(Collectors.joining(", "))));
    }

    /** The name that people use, for example {@code eduPersonOrcid}. */
    public String friendlyName() {
        return friendlyName;
    }

    /** Today's name in SAML, a URI: what the hub asks for and writes. */
    public String samlName() {
        return samlName;
    }

    /** Every name in SAML that the hub understands, today's first. */
    public List<String> samlNames() {
        if (this == SUBJECT_ID || this == PAIRWISE_ID) {
            return List.of(samlName);
        }
        return friendlyName.startsWith("schac")
                ? List.of(
                        samlName,
                        "urn:schac:attribute-def:" + friendlyName,
                        "urn:mace:terena.org:attribute-def:" + friendlyName)
                : List.of(samlName, "urn:mace:dir:attribute-def:" + friendlyName);
    }

    /** What the hub keeps the attribute in: the user attribute of the same name, or Keycloak's own one for e-mail and names. */
    public String userAttribute() {
        return userAttribute;
    }

    /** Whether the hub keeps more than one value. */
    public boolean multiValued() {
        return values == Values.MANY || values == Values.MANY_SCOPED;
    }

    /** Whether a value ends in {@code @} and a scope. */
    public boolean scoped() {
        return values == Values.ONE_SCOPED || values == Values.MANY_SCOPED;
    }
}
