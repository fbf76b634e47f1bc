package kr.fedhub.bench.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A federation that does not exist, of today's eduGAIN's make: about 9.3 kB an entity. Equal parameters make equal text.
 *
 * @param identityProviders how many of them
 * @param services how many of them
 * @param edition in another edition than 0, one entity of twenty says something else
 * @param createdAt when it says it was made; it is valid for a week
 */
public record SyntheticAggregate(int identityProviders, int services, int edition, Instant createdAt) {
    private static final double SHARE_OF_IDENTITY_PROVIDERS = 0.45;

    /** Identity providers and services in the relation that eduGAIN has them, 45 to 55. */
    public static SyntheticAggregate of(int entities, int edition, Instant createdAt) {
        int identityProviders = (int) (entities * SHARE_OF_IDENTITY_PROVIDERS);
        return new SyntheticAggregate(identityProviders, entities - identityProviders, edition, createdAt);
    }

    /** How many identity providers there must be for so many that do not hide from discovery. */
    public static int withVisible(int visible) {
        int others = SyntheticEntity.HIDDEN_EVERY - 1;
        return visible + (visible + others - 1) / others;
    }

    /** The document, unsigned, with the ID {@code _all}. */
    public String xml() {
        return xml(List.of());
    }

    /** The document with other entities in front of its own. */
    public String xml(List<String> others) {
        StringBuilder xml = new StringBuilder();
        xml.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" \
                xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:mdrpi="urn:oasis:names:tc:SAML:metadata:rpi" \
                xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui" xmlns:shibmd="urn:mace:shibboleth:metadata:1.0" \
                xmlns:mdattr="urn:oasis:names:tc:SAML:metadata:attribute" \
                xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:remd="http://refeds.org/metadata" \
                xmlns:idpdisc="urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol" \
                ID="_all" Name="https://federation.example" validUntil="%s">
                  <md:Extensions>
                    <mdrpi:PublicationInfo publisher="https://federation.example" creationInstant="%s"/>
                  </md:Extensions>
                """.formatted(createdAt.plus(Duration.ofDays(7)), createdAt));
        others.forEach(xml::append);
        SyntheticEntity entity = new SyntheticEntity(edition);
        for (int i = 0; i < identityProviders; i++) {
            xml.append(entity.identityProvider(i));
        }
        for (int i = 0; i < services; i++) {
            xml.append(entity.service(i));
        }
        return xml.append("</md:EntitiesDescriptor>\n").toString();
    }
}
