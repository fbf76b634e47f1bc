package kr.fedhub.core.metadata;

/**
 * Somebody at a member who can help.
 *
 * @param kind what for
 * @param name what they are called, empty when unknown
 * @param email their address, without {@code mailto:}
 */
public record MemberContact(Kind kind, String name, String email) {
    /** What a contact is for; {@code SECURITY} is the REFEDS security contact. */
    public enum Kind {
        TECHNICAL,
        SUPPORT,
        SECURITY
    }
}
