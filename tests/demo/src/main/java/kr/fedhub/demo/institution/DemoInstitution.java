package kr.fedhub.demo.institution;

import java.net.URI;
import java.util.Locale;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;

/** The demo's institutions. All are fictional, as is everybody in them. */
public enum DemoInstitution {
    HANBIT("한빛대학교", "Hanbit University", "hanbit.example", "university", Protocol.SAML),
    NURI(
            "누리과학기술연구원",
            "Nuri Institute of Science and Technology",
            "nuri.example",
            "research-institution",
            Protocol.SAML),
    SAEBYEOK("새벽대학교", "Saebyeok University", "saebyeok.example", "university", Protocol.OIDC),
    SCIENCEON_MEMBERS("ScienceON 회원", "ScienceON members", "scienceon.example", "other", Protocol.OIDC);

    /** How an institution is brokered in. */
    public enum Protocol {
        /** As a member of the demo's federation. */
        SAML,
        /** On its own. */
        OIDC
    }

    private final String nameKo;
    private final String nameEn;
    private final String domain;
    private final String organizationType;
    private final Protocol protocol;

    DemoInstitution(String nameKo, String nameEn, String domain, String organizationType, Protocol protocol) {
        this.nameKo = nameKo;
        this.nameEn = nameEn;
        this.domain = domain;
        this.organizationType = organizationType;
        this.protocol = protocol;
    }

    /** The name of its realm and of its descriptor, if it has one. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Its alias in the hub.
     *
     * @param institutions the institutions' Keycloak
     */
    public String alias(URI institutions) {
        return protocol == Protocol.SAML
                ? MemberAlias.of(new EntityId(realm(institutions).toString())).value()
                : id();
    }

    /** The address of its realm, which is its entityID or issuer as well. */
    URI realm(URI institutions) {
        return institutions.resolve("/realms/" + id());
    }

    public String nameKo() {
        return nameKo;
    }

    public String nameEn() {
        return nameEn;
    }

    public String domain() {
        return domain;
    }

    public Protocol protocol() {
        return protocol;
    }

    /** A schacHomeOrganizationType value. */
    String organizationTypeUrn() {
        return "urn:schac:homeOrganizationType:int:" + organizationType;
    }

    /** The environment variable prefix of its settings in realm-config. */
    public String variablePrefix() {
        return name();
    }
}
