package kr.fedhub.keycloak.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.sp.EntityClaims;
import kr.fedhub.core.metadata.sp.LocalizedAddress;
import kr.fedhub.core.metadata.sp.LocalizedText;
import kr.fedhub.core.metadata.sp.Organization;
import kr.fedhub.core.metadata.sp.PublicationRules;
import kr.fedhub.core.metadata.sp.PublishedKeys;
import kr.fedhub.core.metadata.sp.RequestedAttribute;
import kr.fedhub.core.metadata.sp.ServiceContact;
import kr.fedhub.core.metadata.sp.ServicePresentation;
import kr.fedhub.core.metadata.sp.ServiceProvider;
import kr.fedhub.core.metadata.sp.WebAddress;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * What the hub says of itself in a federation, kept in the configuration of the source's identity provider. Its keys and its
 * endpoint are the server's and come in when the document is made.
 *
 * @param entityId its name towards the members of the source
 * @param presentation what people read about it
 * @param organization who runs it
 * @param organizationUrl the operator's home page; empty stands for the server's own address
 * @param contacts who answers for it
 * @param claims what it claims to be
 * @param attributes what it asks for
 * @param validity how long a document is valid
 */
public record HubMetadataSettings(
        EntityId entityId,
        ServicePresentation presentation,
        LocalizedText organization,
        Optional<LocalizedAddress> organizationUrl,
        List<ServiceContact> contacts,
        EntityClaims claims,
        List<RequestedAttribute> attributes,
        Duration validity) {
    /** Checks what a federation would refuse, so that it is told when it is written and not when it is published. */
    public HubMetadataSettings {
        contacts = List.copyOf(contacts);
        attributes = List.copyOf(attributes);
        PublicationRules.check(entityId, presentation, contacts, claims, attributes, validity);
    }

    /** The fields of the form in the admin console, in its order; they follow those of {@link SourceSettings}. */
    public static List<ProviderConfigProperty> properties() {
        return HubMetadataForm.SETTINGS.stream()
                .map(setting -> setting.option().property())
                .toList();
    }

    /**
     * The settings of a source; the name of the realm stands in for a name that is not set.
     *
     * @throws IllegalArgumentException with one line that says what to write instead
     */
    public static HubMetadataSettings read(RealmModel realm, IdentityProviderModel source) {
        return parse(name(realm), SafeEntries.entries(source));
    }

    /**
     * The settings of a source that is about to be saved, by whatever name.
     *
     * @throws IllegalArgumentException with one line that says what to write instead
     */
    public static HubMetadataSettings read(IdentityProviderModel source) {
        return parse(String.valueOf(source.getAlias()), SafeEntries.entries(source));
    }

    /**
     * The settings among the entries of an identity provider.
     *
     * @param fallbackName what the hub is called when nothing is set
     * @throws IllegalArgumentException with one line that says what to write instead
     */
    public static HubMetadataSettings parse(String fallbackName, Map<String, String> entries) {
        LocalizedText name =
                HubMetadataForm.NAME.read(entries).orElseGet(() -> new LocalizedText(fallbackName, fallbackName));
        Optional<LocalizedAddress> information = HubMetadataForm.INFORMATION.read(entries);
        return new HubMetadataSettings(
                SourceForm.SP_ENTITY_ID.read(entries),
                new ServicePresentation(
                        name,
                        HubMetadataForm.DESCRIPTION.read(entries),
                        information,
                        HubMetadataForm.PRIVACY.read(entries),
                        HubMetadataForm.LOGO.read(entries)),
                HubMetadataForm.ORGANIZATION.read(entries).orElse(name),
                HubMetadataForm.ORGANIZATION_URL.read(entries).or(() -> information),
                contacts(entries),
                new EntityClaims(
                        HubMetadataForm.CATEGORIES.read(entries), HubMetadataForm.CERTIFICATIONS.read(entries)),
                HubMetadataForm.ATTRIBUTES.read(entries),
                HubMetadataForm.VALIDITY.read(entries));
    }

    /**
     * The whole service provider.
     *
     * @param endpoint where responses and logout messages go
     * @throws IllegalArgumentException when the keys are too weak or the endpoint is not https
     */
    public ServiceProvider at(WebAddress endpoint, PublishedKeys keys) {
        Organization operator =
                new Organization(organization, organizationUrl.orElseGet(() -> LocalizedAddress.same(root(endpoint))));
        return ServiceProvider.at(entityId, endpoint)
                .withContacts(contacts)
                .claiming(claims)
                .requesting(attributes)
                .validFor(validity)
                .build(keys, presentation, operator);
    }

    private static List<ServiceContact> contacts(Map<String, String> entries) {
        return Stream.of(HubMetadataForm.TECHNICAL, HubMetadataForm.SUPPORT, HubMetadataForm.SECURITY)
                .flatMap(setting -> setting.read(entries).stream())
                .toList();
    }

    private static WebAddress root(WebAddress endpoint) {
        return new WebAddress(URI.create(endpoint.value()).resolve("/").toString());
    }

    private static String name(RealmModel realm) {
        String shown = realm.getDisplayName();
        return shown == null || shown.isBlank() ? realm.getName() : shown;
    }
}
