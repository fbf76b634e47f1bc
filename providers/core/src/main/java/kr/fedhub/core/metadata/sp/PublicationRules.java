package kr.fedhub.core.metadata.sp;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberContact;

/** What the parts of a service provider cannot see alone: each claim and what it obliges to. */
public final class PublicationRules {
    private static final Pattern ENTITY_ID = Pattern.compile("(?:https?://|urn:).+");
    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(28);

    private PublicationRules() {}

    /**
     * Checks a service provider before its keys and its endpoint are known; {@link ServiceProvider} checks the same again.
     *
     * @throws IllegalArgumentException saying what to write instead
     */
    public static void check(
            EntityId entityId,
            ServicePresentation presentation,
            List<ServiceContact> contacts,
            EntityClaims claims,
            List<RequestedAttribute> requestedAttributes,
            Duration validity) {
        requireEntityId(entityId);
        requireValidity(validity);
        requireEachOnce(requestedAttributes);
        requireContacts(contacts, claims);
        requirePages(presentation, claims);
    }

    private static void requireEntityId(EntityId entityId) {
        if (!ENTITY_ID.matcher(entityId.value()).matches()) {
            throw new IllegalArgumentException(
                    "write an entityID that starts with https:// or urn:, not '" + entityId + "'");
        }
    }

    private static void requireValidity(Duration validity) {
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("write a validity of 1 to 28 days, not " + validity.toDays());
        }
    }

    private static void requireEachOnce(List<RequestedAttribute> requested) {
        requested.stream()
                .collect(Collectors.groupingBy(RequestedAttribute::attribute, Collectors.counting()))
                .forEach(PublicationRules::requireOnce);
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

    static boolean has(List<ServiceContact> contacts, MemberContact.Kind kind) {
        return contacts.stream().anyMatch(contact -> contact.kind() == kind);
    }
}
