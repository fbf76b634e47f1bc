package kr.fedhub.core.metadata.sp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberContact;

/**
 * The hub as a SAML service provider: all that its metadata says. What the OASIS schema or the eduGAIN validator calls an
 * error cannot be expressed; what the validator warns of is in {@link #remarks()}.
 *
 * @param entityId its name, one for all institutions
 * @param endpoint where responses and logout messages go
 * @param wantsSignedAssertions whether the assertion must be signed itself, not only the message around it
 * @param keys what it signs and decrypts with
 * @param presentation what people read about it
 * @param organization who runs it
 * @param contacts who answers for it, a technical or a support contact at least
 * @param claims what it claims to be
 * @param requestedAttributes what it asks for; a subject identifier among them becomes {@code subject-id:req}
 * @param validity how long a document is valid, 1 to 28 days (eduGAIN SAML profile v2 §3)
 */
public record ServiceProvider(
        EntityId entityId,
        WebAddress endpoint,
        boolean wantsSignedAssertions,
        PublishedKeys keys,
        ServicePresentation presentation,
        Organization organization,
        List<ServiceContact> contacts,
        EntityClaims claims,
        List<RequestedAttribute> requestedAttributes,
        Duration validity) {
    /** Checks what the parts cannot see alone: each claim and what it obliges to. */
    public ServiceProvider {
        contacts = List.copyOf(contacts);
        requestedAttributes = List.copyOf(requestedAttributes);
        PublicationRules.check(entityId, presentation, contacts, claims, requestedAttributes, validity);
    }

    /** Starts with what every service provider has. */
    public static ServiceProviderBuilder at(EntityId entityId, WebAddress endpoint) {
        return new ServiceProviderBuilder(entityId, endpoint);
    }

    /** What is allowed but draws a warning of the eduGAIN validator or distrust of institutions, one line each. */
    public List<String> remarks() {
        return PublicationRemark.of(this);
    }

    /** Which subject identifier is asked for, if one is. */
    public Optional<SubjectIdRequirement> subjectIdRequirement() {
        return SubjectIdRequirement.of(requestedAttributes);
    }

    boolean hasContact(MemberContact.Kind kind) {
        return PublicationRules.has(contacts, kind);
    }
}
