package kr.fedhub.realm.descriptor;

import java.util.Arrays;
import java.util.stream.Collectors;
import kr.fedhub.core.attribute.SamlAttribute;

/**
 * The attributes of a researcher that the hub takes from institutions and releases to services: those of KAFE's profile and
 * eduPersonAssurance, with their claims in OpenID Connect. Their names in SAML are {@link SamlAttribute}'s.
 */
public enum ResearcherAttribute {
    UID(SamlAttribute.UID, "preferred_username"),
    DISPLAY_NAME(SamlAttribute.DISPLAY_NAME, "name"),
    MAIL(SamlAttribute.MAIL, "email"),
    EDU_PERSON_PRINCIPAL_NAME(SamlAttribute.EDU_PERSON_PRINCIPAL_NAME),
    EDU_PERSON_UNIQUE_ID(SamlAttribute.EDU_PERSON_UNIQUE_ID),
    EDU_PERSON_AFFILIATION(SamlAttribute.EDU_PERSON_AFFILIATION),
    EDU_PERSON_SCOPED_AFFILIATION(SamlAttribute.EDU_PERSON_SCOPED_AFFILIATION),
    EDU_PERSON_ENTITLEMENT(SamlAttribute.EDU_PERSON_ENTITLEMENT),
    EDU_PERSON_ASSURANCE(SamlAttribute.EDU_PERSON_ASSURANCE),
    EDU_PERSON_ORCID(SamlAttribute.EDU_PERSON_ORCID),
    SCHAC_HOME_ORGANIZATION(SamlAttribute.SCHAC_HOME_ORGANIZATION),
    SCHAC_HOME_ORGANIZATION_TYPE(SamlAttribute.SCHAC_HOME_ORGANIZATION_TYPE),
    SCHAC_PERSONAL_UNIQUE_CODE(SamlAttribute.SCHAC_PERSONAL_UNIQUE_CODE),
    O(SamlAttribute.O),
    OU(SamlAttribute.OU),
    IS_MEMBER_OF(SamlAttribute.IS_MEMBER_OF);

    private final SamlAttribute saml;
    private final String claim;

    /** One whose claim has the attribute's own name. */
    ResearcherAttribute(SamlAttribute saml) {
        this(saml, saml.friendlyName());
    }

    ResearcherAttribute(SamlAttribute saml, String claim) {
        this.saml = saml;
        this.claim = claim;
    }

    /**
     * The attribute of the given name, as descriptors write it.
     *
     * @throws IllegalArgumentException naming the accepted ones
     */
    public static ResearcherAttribute named(String name) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.attributeName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown attribute '" + name + "'; accepted: "
                        + Arrays.stream(values())
                                .map(ResearcherAttribute::attributeName)
                                .collect(Collectors.joining(", "))));
    }

    /** The attribute's own name, which is also the friendly name in SAML. */
    public String attributeName() {
        return saml.friendlyName();
    }

    /** The attribute's name in SAML, as a URI. */
    public String samlName() {
        return saml.samlName();
    }

    /** The attribute's claim in OpenID Connect. */
    public String claim() {
        return claim;
    }

    /** Whether a researcher may have more than one value. */
    public boolean multiValued() {
        return saml.multiValued();
    }

    /** What the hub keeps the attribute in: Keycloak's own e-mail property, or the user attribute of the same name. */
    public String userAttribute() {
        return saml.userAttribute();
    }

    /** Whether Keycloak has a property of its own for it. */
    public boolean isEmail() {
        return this == MAIL;
    }
}
