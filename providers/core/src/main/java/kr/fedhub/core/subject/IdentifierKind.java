package kr.fedhub.core.subject;

import kr.fedhub.core.attribute.SamlAttribute;

/** Which identifier a service gets; never both, as the SAML V2.0 Subject Identifier Attributes Profile 1.0 asks (§2). */
public enum IdentifierKind {
    /** The same at every service ({@code subject-id}, profile §3.3). */
    PUBLIC(SamlAttribute.SUBJECT_ID),
    /** Another one at every service ({@code pairwise-id}, profile §3.4). */
    PAIRWISE(SamlAttribute.PAIRWISE_ID);

    private final SamlAttribute attribute;

    IdentifierKind(SamlAttribute attribute) {
        this.attribute = attribute;
    }

    /** What carries it in SAML; the claim in OpenID Connect has the friendly name. */
    public SamlAttribute attribute() {
        return attribute;
    }
}
