package kr.fedhub.keycloak.internal.account;

import org.keycloak.events.EventType;

/** What a code is for that is mailed to the address of a hub account. */
enum Purpose {
    /** Opening an account. Whoever has one is told by mail only. */
    SIGN_UP("SignUp", EventType.SEND_VERIFY_EMAIL, EventType.REGISTER_ERROR),
    /** A new password. To an address without an account nothing is sent. */
    RECOVERY("Recovery", EventType.SEND_RESET_PASSWORD, EventType.RESET_PASSWORD_ERROR);

    private final String word;
    private final EventType sent;
    private final EventType refused;

    Purpose(String word, EventType sent, EventType refused) {
        this.word = word;
        this.sent = sent;
        this.refused = refused;
    }

    /** The word in the names of texts. */
    String word() {
        return word;
    }

    EventType sent() {
        return sent;
    }

    EventType refused() {
        return refused;
    }
}
