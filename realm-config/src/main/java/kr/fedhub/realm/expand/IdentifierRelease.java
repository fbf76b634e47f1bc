package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import kr.fedhub.core.firstuse.Words;
import kr.fedhub.core.subject.IdentifierKind;
import kr.fedhub.realm.descriptor.IdentifierSource;
import kr.fedhub.realm.descriptor.ServiceDescriptor;
import kr.fedhub.realm.descriptor.ServiceDescriptor.Identifier;

/** The identifier that a service gets: attributes of its client say which, a mapper sends it, attributes of the realm make it. */
final class IdentifierRelease {
    private static final String MAPPER = "hub:identifier";

    private IdentifierRelease() {}

    /** Without them nobody gets into a service that is to get an identifier. */
    static void putSource(ObjectNode realm, Optional<IdentifierSource> source) {
        ObjectNode attributes = realm.withObjectProperty("attributes");
        attributes
                .put(
                        "hub.identifier.scope",
                        source.map(known -> known.scope().domain()).orElse(null))
                .put(
                        "hub.identifier.secret",
                        source.map(known -> known.secret().toString()).orElse(null))
                .put(
                        "hub.identifier.fingerprint",
                        source.flatMap(IdentifierSource::fingerprint).orElse(null));
    }

    static void put(ObjectNode attributes, ServiceDescriptor service) {
        Optional<Identifier> identifier = service.identifier();
        attributes
                .put(
                        "hub.identifier",
                        identifier.map(asked -> Words.of(asked.kind())).orElse(null))
                .put(
                        "hub.identifier.sector",
                        identifier
                                .filter(asked -> asked.kind() == IdentifierKind.PAIRWISE)
                                .map(asked -> asked.sector().name())
                                .orElse(null));
    }

    /** The claim is for the service itself; in its access tokens, which APIs read, a pairwise identifier stands as sub. */
    static ArrayNode addOidc(ArrayNode mappers, ServiceDescriptor service) {
        service.identifier()
                .ifPresent(asked -> mapper(mappers, "openid-connect", "hub-identifier-claim")
                        .put("id.token.claim", "true")
                        .put("userinfo.token.claim", "true")
                        .put("access.token.claim", "false")
                        .put("lightweight.claim", "false")
                        .put("introspection.token.claim", "false"));
        return mappers;
    }

    static ArrayNode addSaml(ArrayNode mappers, ServiceDescriptor service) {
        service.identifier().ifPresent(asked -> mapper(mappers, "saml", "hub-identifier-attribute"));
        return mappers;
    }

    private static ObjectNode mapper(ArrayNode mappers, String protocol, String type) {
        return mappers.addObject()
                .put("name", MAPPER)
                .put("protocol", protocol)
                .put("protocolMapper", type)
                .putObject("config");
    }
}
