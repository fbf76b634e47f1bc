package kr.fedhub.realm.descriptor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.sp.EntityClaims;
import kr.fedhub.core.metadata.sp.LocalizedAddress;
import kr.fedhub.core.metadata.sp.LocalizedText;
import kr.fedhub.core.metadata.sp.Logo;
import kr.fedhub.core.metadata.sp.Organization;
import kr.fedhub.core.metadata.sp.RequestedAttribute;
import kr.fedhub.core.metadata.sp.ServiceContact;

/**
 * What the hub says of itself to the members of a source, as a SAML service provider.
 *
 * @param entityId its entityID there; it must not change once it is registered
 * @param name its name on institutions' login and consent pages
 * @param description what it is for
 * @param information a page about it
 * @param privacy its privacy statement
 * @param logo its picture
 * @param organization who runs it
 * @param contacts who answers for it, technical or support at least
 * @param claims the entity categories and assurance certifications that it claims
 * @param attributes what it asks institutions for
 * @param validity how long a document of it is valid, in whole days
 */
public record SourceHub(
        EntityId entityId,
        LocalizedText name,
        Optional<LocalizedText> description,
        Optional<LocalizedAddress> information,
        Optional<LocalizedAddress> privacy,
        Optional<Logo> logo,
        Organization organization,
        List<ServiceContact> contacts,
        EntityClaims claims,
        List<RequestedAttribute> attributes,
        Optional<Duration> validity) {
    public SourceHub {
        contacts = List.copyOf(contacts);
        attributes = List.copyOf(attributes);
    }
}
