package kr.fedhub.keycloak.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;

/**
 * The links of a realm. One account at a service belongs to at most one researcher, and a researcher has at most one account at
 * a service; the database sees to it. Links that ended are kept.
 */
public interface ServiceLinks {
    /**
     * The link that has not ended, whether its proof still counts or not.
     *
     * @param service the Keycloak client's id
     */
    Optional<ServiceLink> current(String researcher, String service);

    /** All links of a researcher, ended ones too, the newest first. */
    List<ServiceLink> of(String researcher);

    /**
     * Links of a service, ended ones too, the newest first.
     *
     * @param account only those to this account, if present
     */
    List<ServiceLink> ofService(String service, Optional<String> account, int first, int max);

    Optional<ServiceLink> find(String id);

    /**
     * Links an account, and ends the researcher's earlier link at that service. Takes part in the request's transaction and is
     * written before this returns.
     *
     * @throws AccountTakenException when the account belongs to somebody else; nothing else of the transaction can be kept then
     */
    ServiceLink link(NewLink link);

    /** Ends a link. One that has ended already stays as it is. */
    void end(String id, ServiceLink.Reason reason);

    /** Asks for a new proof at the next entry, while the link stays. */
    void expire(String id);

    /** When a link let its researcher through last; written at most once an hour. */
    Optional<Instant> lastUsed(String id);

    /** Which version of the service's terms the researcher agreed to last; empty when nothing had to be agreed to. */
    Optional<String> agreed(String id);

    /**
     * Remembers that the researcher agreed to all that the service asks for. A link that has ended stays as it is.
     *
     * @param terms which version, at most 64 characters
     */
    void agree(String id, String terms);

    /** Remembers that a link let its researcher through just now. */
    void used(String id);

    /** How many links of a service have not ended. */
    long count(String service);

    /**
     * A link that is to be made.
     *
     * @param researcher the Keycloak user's id
     * @param service the Keycloak client's id
     * @param account the account's identifier at the service, at most 255 characters
     * @param proof how it was proven
     * @param institution the alias of the institution whose researcher proved it
     * @param assurance the {@code acr} value that the proof stands for
     */
    record NewLink(
            String researcher,
            String service,
            String account,
            ProofKind proof,
            Optional<String> institution,
            Optional<String> assurance) {}
}
