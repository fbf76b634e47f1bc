package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kr.fedhub.realm.descriptor.ServiceDescriptor;

/**
 * The client scope that puts an API's name into a token. It is optional for the services that may exchange tokens, so that
 * their ordinary tokens are useless at the API.
 */
final class AudienceScope {
    private AudienceScope() {}

    static List<ObjectNode> of(List<ServiceDescriptor> services) {
        return services.stream()
                .flatMap(service -> service.tokenExchange().stream())
                .distinct()
                .sorted()
                .map(AudienceScope::scope)
                .toList();
    }

    private static ObjectNode scope(String audience) {
        ObjectNode scope = JsonNodeFactory.instance
                .objectNode()
                .put("name", audience)
                .put("description", "Tokens for " + audience)
                .put("protocol", "openid-connect");
        scope.putObject("attributes")
                .put("hub.managed", "true")
                .put("include.in.token.scope", "true")
                .put("display.on.consent.screen", "false");
        scope.putArray("protocolMappers")
                .addObject()
                .put("name", "hub:audience")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper")
                .putObject("config")
                .put("included.client.audience", audience)
                .put("access.token.claim", "true")
                .put("id.token.claim", "false")
                .put("lightweight.claim", "false")
                .put("introspection.token.claim", "true");
        return scope;
    }
}
