package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.core.subject.IdentifierKind;
import kr.fedhub.core.subject.Sector;

/**
 * A service that researchers use through the hub.
 *
 * @param id short name, unique among services
 * @param name what people call it
 * @param url its start page
 * @param access how it talks to the hub
 * @param attributes what is released to it
 * @param identifier which identifier it gets besides, if any
 * @param recommended aliases or entityIDs of institutions that are offered first, in this order
 * @param allowed the institutions that may be used with it; no criterion means all
 * @param denied those of them that may not
 * @param contact whom to ask when one's institution may not be used with it
 * @param firstUse what it asks for on a first visit, if it has accounts of its own to link
 * @param tokenExchange ids of the API services that it may get tokens for
 */
public record ServiceDescriptor(
        String id,
        LocalizedName name,
        URI url,
        ServiceAccess access,
        List<ResearcherAttribute> attributes,
        Optional<Identifier> identifier,
        List<String> recommended,
        InstitutionCriteria allowed,
        InstitutionCriteria denied,
        Optional<Contact> contact,
        Optional<FirstUsePolicy> firstUse,
        List<String> tokenExchange) {
    public ServiceDescriptor {
        attributes = List.copyOf(attributes);
        recommended = List.copyOf(recommended);
        tokenExchange = List.copyOf(tokenExchange);
    }

    /**
     * An identifier of the researcher that the hub makes.
     *
     * @param kind the same at every service, or one of its own
     * @param sector whom a pairwise one is made for
     */
    public record Identifier(IdentifierKind kind, Sector sector) {}

    /**
     * Who runs the service.
     *
     * @param name what they are called
     * @param email their address
     * @param url a page of theirs
     */
    public record Contact(Optional<String> name, Optional<String> email, Optional<URI> url) {
        public Contact {
            if (email.isEmpty() && url.isEmpty()) {
                throw new IllegalArgumentException("write an email or a url");
            }
        }
    }
}
