package kr.fedhub.keycloak.internal.broker;

/** How far the clocks of an institution and the hub may differ. */
final class ClockSkew {
    /** Five minutes, as Kerberos and most SAML software have it. */
    static final int SECONDS = 300;

    private ClockSkew() {}
}
