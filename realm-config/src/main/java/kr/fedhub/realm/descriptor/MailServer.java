package kr.fedhub.realm.descriptor;

import java.util.Optional;

/**
 * Where the hub's mails are handed in.
 *
 * @param host the server's name
 * @param port its port
 * @param from the address that mails come from
 * @param fromName the name beside it
 * @param tls how the way there is protected
 * @param login how the hub logs in there
 */
public record MailServer(
        String host, int port, String from, Optional<String> fromName, Tls tls, Optional<Login> login) {
    /** How the way to the server is protected. */
    public enum Tls {
        /** Not at all; for a server on the same machine. */
        NONE,
        /** Plain at first, then protected (RFC 3207). */
        STARTTLS,
        /** From the beginning (RFC 8314). */
        TLS
    }

    /**
     * How the hub logs in.
     *
     * @param user its name there
     * @param password its password there
     */
    public record Login(String user, Secret password) {}
}
