package kr.fedhub.keycloak.federation;

/**
 * Why a login or logout through a federation was refused.
 *
 * <p>Each reason has a page text in Korean and English ({@code hubRefused.<suffix>.title}, {@code .what} and
 * {@code .who}) and an error code that stands in Keycloak's event. Alerts and reports are built on the codes, so they
 * never change.
 */
public enum RefusalReason {
    UNKNOWN_INSTITUTION("unknownInstitution", "unknown_institution", FixedBy.INSTITUTION),
    BLOCKED_INSTITUTION("blockedInstitution", "blocked_institution", FixedBy.OPERATOR),
    HELD_INSTITUTION("heldInstitution", "held_institution", FixedBy.OPERATOR),
    EXPIRED_INSTITUTION("expiredInstitution", "expired_institution", FixedBy.OPERATOR),
    DEPARTED_INSTITUTION("departedInstitution", "departed_institution", FixedBy.INSTITUTION),
    /** An entry path that federations do not use, such as a login that starts at the institution. */
    NOT_THIS_WAY("notThisWay", "entry_not_allowed", FixedBy.RESEARCHER),
    /** The issuer of the answer is not the institution that was chosen in this login. */
    NOT_THE_CHOSEN("notTheChosen", "issuer_not_chosen", FixedBy.RESEARCHER),
    UNSOLICITED("unsolicited", "unsolicited_response", FixedBy.RESEARCHER),
    MESSAGE_FORM("messageForm", "invalid_message_form", FixedBy.INSTITUTION),
    MESSAGE_SIZE("messageSize", "message_too_large", FixedBy.INSTITUTION),
    SIGNATURE("signature", "invalid_signature", FixedBy.INSTITUTION),
    DESTINATION("destination", "invalid_destination", FixedBy.INSTITUTION),
    AUDIENCE("audience", "invalid_audience", FixedBy.INSTITUTION),
    CLOCK("clock", "clock_skew", FixedBy.INSTITUTION),
    REPLAY("replay", "replayed_assertion", FixedBy.RESEARCHER),
    CONFIRMATION("confirmation", "invalid_subject_confirmation", FixedBy.INSTITUTION),
    ENCRYPTION("encryption", "decryption_failed", FixedBy.INSTITUTION),
    NO_IDENTIFIER("noIdentifier", "no_identifier", FixedBy.INSTITUTION),
    /** A scoped value that belongs to another institution. */
    SCOPE("scope", "foreign_scope", FixedBy.INSTITUTION),
    /** The identifiers of one answer belong to two researchers. */
    TWO_RESEARCHERS("twoResearchers", "two_researchers", FixedBy.OPERATOR),
    /** A principal name that the institution may have given to somebody else since. */
    NAME_REASSIGNED("nameReassigned", "name_reassigned", FixedBy.OPERATOR),
    ATTRIBUTE_LIMITS("attributeLimits", "attribute_limits", FixedBy.INSTITUTION),
    /** The service does not take researchers of this institution. */
    NOT_FOR_SERVICE("notForService", "institution_not_allowed", FixedBy.SERVICE),
    /** The service is to get an identifier of the researcher, and the hub is not set up to make one. */
    IDENTIFIER_UNAVAILABLE("identifierUnavailable", "identifier_unavailable", FixedBy.OPERATOR),
    /** A service outside the hub that is not known here wants to know the researcher's institution. */
    DISCOVERY_SERVICE("discoveryService", "discovery_unknown_service", FixedBy.SERVICE),
    /** The answer would go to an address that the service has not registered. */
    DISCOVERY_RETURN("discoveryReturn", "discovery_return_not_registered", FixedBy.SERVICE),
    DISCOVERY_REQUEST("discoveryRequest", "invalid_discovery_request", FixedBy.SERVICE),
    LINKING("linking", "linking_refused", FixedBy.RESEARCHER),
    /** The login at the hub has ended or went on elsewhere. */
    RESTART("restart", "stale_login", FixedBy.RESEARCHER),
    /** The institution itself says that the login failed. */
    STATUS_FAILED("statusFailed", "institution_status_failed", FixedBy.INSTITUTION),
    UNEXPECTED("unexpected", "unexpected_failure", FixedBy.OPERATOR);

    private final String suffix;
    private final String eventError;
    private final FixedBy fixedBy;

    RefusalReason(String suffix, String eventError, FixedBy fixedBy) {
        this.suffix = suffix;
        this.eventError = eventError;
        this.fixedBy = fixedBy;
    }

    /** The part of the message keys that names this reason. */
    public String suffix() {
        return suffix;
    }

    /** The error of the Keycloak event. */
    public String eventError() {
        return eventError;
    }

    public FixedBy fixedBy() {
        return fixedBy;
    }

    /** Whether the operator of the hub is the one to ask, and the institution's own contacts are of no help. */
    public boolean isFixedByOperator() {
        return fixedBy == FixedBy.OPERATOR;
    }

    /** Whether those who run the service are the ones to ask. */
    public boolean isFixedByService() {
        return fixedBy == FixedBy.SERVICE;
    }

    /** Key of the heading. */
    public String title() {
        return text("title");
    }

    /** Key of the text that says what happened. */
    public String what() {
        return text("what");
    }

    /** Key of the text that says who can fix it. */
    public String who() {
        return text("who");
    }

    private String text(String part) {
        return "hubRefused.%s.%s".formatted(suffix, part);
    }

    /** Who can do something about it. */
    public enum FixedBy {
        /** The person at the screen, by starting again. */
        RESEARCHER,
        /** Those who run the login of the institution. */
        INSTITUTION,
        /** Those who run the service. */
        SERVICE,
        /** Those who run the hub. */
        OPERATOR
    }
}
