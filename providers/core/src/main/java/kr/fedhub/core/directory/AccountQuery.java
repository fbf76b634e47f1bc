package kr.fedhub.core.directory;

/**
 * What accounts are looked for by.
 *
 * @param key which property of the account
 * @param value its value, not blank
 */
public record AccountQuery(Key key, String value) {
    public AccountQuery {
        if (value.isBlank()) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }

    /** A property of an account. */
    public enum Key {
        /** SCIM {@code userName}. */
        USER_NAME,
        /** SCIM {@code emails.value}. */
        EMAIL,
        /** SCIM {@code externalId}: what the hub called the researcher when it made the account. */
        EXTERNAL_ID
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "AccountQuery[" + key + "]";
    }
}
