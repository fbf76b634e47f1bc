package kr.fedhub.demo.service.account;

/** An item of personal information that a service asks of the hub, under its two names on the wire. */
public enum ProfileItem {
    NAME("name", "urn:oid:2.16.840.1.113730.3.1.241"),
    EMAIL("email", "urn:oid:0.9.2342.19200300.100.1.3"),
    ORGANIZATION("o", "urn:oid:2.5.4.10"),
    HOME_ORGANIZATION("schacHomeOrganization", "urn:oid:1.3.6.1.4.1.25178.1.2.9"),
    SCOPED_AFFILIATION("eduPersonScopedAffiliation", "urn:oid:1.3.6.1.4.1.5923.1.1.1.9"),
    AFFILIATION("eduPersonAffiliation", "urn:oid:1.3.6.1.4.1.5923.1.1.1.1"),
    PRINCIPAL_NAME("eduPersonPrincipalName", "urn:oid:1.3.6.1.4.1.5923.1.1.1.6"),
    /** The person's account at this service, when the hub has linked one (voPerson 2.0). */
    ACCOUNT_NUMBER("voPersonApplicationUID", "urn:oid:1.3.6.1.4.1.25178.4.1.1");

    private final String claim;
    private final String samlName;

    ProfileItem(String claim, String samlName) {
        this.claim = claim;
        this.samlName = samlName;
    }

    /** The name of the OpenID Connect claim. */
    public String claim() {
        return claim;
    }

    /** The name of the SAML attribute. */
    public String samlName() {
        return samlName;
    }
}
