package kr.fedhub.demo.service;

/** A service of the demo; the names are those of real services, the pages and accounts are not. */
public enum DemoService {
    SCIENCEON(
            "scienceon",
            "ScienceON",
            "ScienceON 과학기술 지식인프라",
            "논문, 특허, 보고서를 한곳에서 찾는 과학기술 지식 포털입니다. 연계 서비스로 이동하는 출발점이기도 합니다."),
    NTIS("ntis", "NTIS", "NTIS 국가과학기술지식정보서비스", "국가연구개발 사업과 과제, 성과 정보를 찾아볼 수 있습니다."),
    DATAON("dataon", "DataON", "DataON 국가연구데이터플랫폼", "연구데이터를 찾고, 올리고, 함께 이용할 수 있습니다."),
    EDISON("edison", "EDISON", "EDISON 계산과학 시뮬레이션 플랫폼", "브라우저에서 계산과학 시뮬레이션을 실행하고 결과를 살펴볼 수 있습니다."),
    KAFE("kafe", "KAFE", "KAFE 연구교육인증연합", "연합인증에 참여하는 기관과 서비스를 안내합니다."),
    WEBINAR("webinar", "Webinar", "Webinar 웨비나", "온라인 세미나를 열고 참여할 수 있습니다."),
    AI_HELPER("ai-helper", "AI-Helper", "AI-Helper", "다른 서비스가 연구자를 대신하여 질문을 보내는 보호된 API입니다.");

    private final String id;
    private final String shortName;
    private final String nameKo;
    private final String description;

    DemoService(String id, String shortName, String nameKo, String description) {
        this.id = id;
        this.shortName = shortName;
        this.nameKo = nameKo;
        this.description = description;
    }

    /** The client id at the hub, which is also the name of the database file. */
    public String id() {
        return id;
    }

    /** The name people say, for example {@code NTIS}. */
    public String shortName() {
        return shortName;
    }

    /** The full Korean name. */
    public String nameKo() {
        return nameKo;
    }

    /** One or two Korean sentences on what the service is. */
    public String description() {
        return description;
    }

    /** How the service speaks to the hub. */
    public Protocol protocol() {
        return switch (this) {
            case SCIENCEON, NTIS, DATAON, WEBINAR -> Protocol.OIDC;
            case EDISON, KAFE -> Protocol.SAML;
            case AI_HELPER -> Protocol.API;
        };
    }

    /** Whether the hub links the service's accounts; the others make an account on the first arrival. */
    public boolean linksAccounts() {
        return switch (this) {
            case NTIS, DATAON, EDISON -> true;
            case SCIENCEON, KAFE, WEBINAR, AI_HELPER -> false;
        };
    }

    /** A protocol between service and hub. */
    public enum Protocol {
        /** OpenID Connect, authorization code. */
        OIDC,
        /** SAML 2.0, web browser SSO. */
        SAML,
        /** No login of its own: takes the hub's access tokens. */
        API
    }
}
