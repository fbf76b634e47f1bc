package kr.fedhub.core.metadata.sp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.fedhub.core.attribute.SamlAttribute;
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
    private static final Pattern ENTITY_ID = Pattern.compile("(?:https?://|urn:).+");
    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(28);

    /** Checks what the parts cannot see alone: each claim and what it obliges to. */
    public ServiceProvider {
        contacts = List.copyOf(contacts);
        requestedAttributes = List.copyOf(requestedAttributes);
        if (!ENTITY_ID.matcher(entityId.value()).matches()) {
            throw new IllegalArgumentException(
                    "write an entityID that starts with https:// or urn:, not '" + entityId + "'");
        }
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("write a validity of 1 to 28 days, not " + validity.toDays());
        }
        requireEachOnce(requestedAttributes);
        requireContacts(contacts, claims);
        requirePages(presentation, claims);
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
        return has(contacts, kind);
    }

    private static void requireEachOnce(List<RequestedAttribute> requested) {
        requested.stream()
                .collect(Collectors.groupingBy(RequestedAttribute::attribute, Collectors.counting()))
                .forEach(ServiceProvider::requireOnce);
    }

    private static void requireOnce(SamlAttribute attribute, long times) {
        if (times > 1) {
            throw new IllegalArgumentException(
                    "ask for " + attribute.friendlyName() + " once, not " + times + " times");
        }
    }

    private static void requireContacts(List<ServiceContact> contacts, EntityClaims claims) {
        boolean technical = has(contacts, MemberContact.Kind.TECHNICAL);
        if (!technical && !has(contacts, MemberContact.Kind.SUPPORT)) {
            throw new IllegalArgumentException("give a technical or a support contact");
        }
        if (claims.sirtfi() && !has(contacts, MemberContact.Kind.SECURITY)) {
            throw new IllegalArgumentException("give a security contact, which Sirtfi obliges to");
        }
        if (claims.researchAndScholarship() && !technical) {
            throw new IllegalArgumentException("give a technical contact, which Research and Scholarship obliges to");
        }
    }

    private static void requirePages(ServicePresentation presentation, EntityClaims claims) {
        boolean described = presentation.description().isPresent()
                && presentation.privacyStatementUrl().isPresent();
        if (claims.codeOfConduct() && !described) {
            throw new IllegalArgumentException(
                    "give a description and a privacy statement, which the Code of Conduct obliges to");
        }
        if (claims.researchAndScholarship() && presentation.informationUrl().isEmpty()) {
            throw new IllegalArgumentException("give an information page, which Research and Scholarship obliges to");
        }
    }

    private static boolean has(List<ServiceContact> contacts, MemberContact.Kind kind) {
        return contacts.stream().anyMatch(contact -> contact.kind() == kind);
    }
}
