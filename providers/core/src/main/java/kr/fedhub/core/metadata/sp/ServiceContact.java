package kr.fedhub.core.metadata.sp;

import java.util.regex.Pattern;
import kr.fedhub.core.metadata.MemberContact;

/**
 * Somebody who answers for the service (SAML metadata 2.0 §2.3.2.2, REFEDS Security Contact Metadata Extension 1.0).
 *
 * @param kind what for
 * @param name what they are called, a person or better a team
 * @param email their address, without {@code mailto:}
 */
public record ServiceContact(MemberContact.Kind kind, String name, String email) {
    private static final int LONGEST = 254;

    /** Only characters that a {@code mailto:} URI carries as they are (RFC 6068 §2). */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._+~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z][A-Za-z0-9-]{1,62}");

    /** Checks the name and the form of the address; no mail is sent. */
    public ServiceContact {
        email = email.strip();
        if (email.length() > LONGEST || !ADDRESS.matcher(email).matches()) {
            throw new IllegalArgumentException(
                    "write an e-mail address such as help@example.org, without 'mailto:', instead of '"
                            + email.replaceAll("\\p{C}", "?") + "'");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("write a name for the contact <" + email + ">");
        }
        name = new PlainText(name).value();
    }
}
