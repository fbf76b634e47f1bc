package kr.fedhub.core.metadata.sp;

import java.time.Duration;
import java.util.List;
import kr.fedhub.core.metadata.EntityId;

/** Collects the parts of a {@link ServiceProvider}, which checks them when it is made. */
public final class ServiceProviderBuilder {
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final EntityId entityId;
    private final WebAddress endpoint;
    private boolean wantsSignedAssertions;
    private List<ServiceContact> contacts = List.of();
    private EntityClaims claims = EntityClaims.none();
    private List<RequestedAttribute> requestedAttributes = List.of();
    private Duration validity = TWO_WEEKS;

    ServiceProviderBuilder(EntityId entityId, WebAddress endpoint) {
        this.entityId = entityId;
        this.endpoint = endpoint;
    }

    /** Whether assertions must be signed themselves; not, unless told. */
    public ServiceProviderBuilder wantingSignedAssertions(boolean wanted) {
        wantsSignedAssertions = wanted;
        return this;
    }

    /** Who answers for the service; to have none is refused. */
    public ServiceProviderBuilder withContacts(List<ServiceContact> people) {
        contacts = people;
        return this;
    }

    /** What the service claims to be; nothing, unless told. */
    public ServiceProviderBuilder claiming(EntityClaims claimed) {
        claims = claimed;
        return this;
    }

    /** What the service asks for; nothing, unless told. */
    public ServiceProviderBuilder requesting(List<RequestedAttribute> attributes) {
        requestedAttributes = attributes;
        return this;
    }

    /** How long a document is valid; 14 days, unless told. */
    public ServiceProviderBuilder validFor(Duration duration) {
        validity = duration;
        return this;
    }

    /**
     * Adds what no service provider goes without.
     *
     * @throws IllegalArgumentException saying what to write instead
     */
    public ServiceProvider build(PublishedKeys keys, ServicePresentation presentation, Organization organization) {
        return new ServiceProvider(
                entityId,
                endpoint,
                wantsSignedAssertions,
                keys,
                presentation,
                organization,
                contacts,
                claims,
                requestedAttributes,
                validity);
    }
}
