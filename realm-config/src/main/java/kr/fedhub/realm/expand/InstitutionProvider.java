package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.fedhub.realm.descriptor.InstitutionDescriptor;

/** The part of an identity provider that all institutions have in common. */
final class InstitutionProvider {
    private InstitutionProvider() {}

    static ObjectNode of(InstitutionDescriptor institution, String providerId) {
        ObjectNode provider = JsonNodeFactory.instance
                .objectNode()
                .put("alias", institution.id())
                .put("providerId", providerId)
                .put("displayName", institution.name().ko())
                .put("enabled", true)
                .put("hideOnLogin", false)
                .put("linkOnly", false)
                // An institution's word on an address proves nothing to the other ones.
                .put("trustEmail", false)
                .put("storeToken", false)
                .put("addReadTokenRoleOnCreate", false)
                .put("authenticateByDefault", false)
                .put("firstBrokerLoginFlowAlias", "hub-first-login");
        provider.putObject("config")
                .put("hub.managed", "true")
                .put("hub.name.ko", institution.name().ko())
                .put("hub.name.en", institution.name().en())
                .put("hub.domain", institution.domain())
                .put("hub.contact.name", institution.contact().name())
                .put("hub.contact.email", institution.contact().email())
                .put("hub.contact.phone", institution.contact().phone().orElse(null))
                .put("syncMode", "FORCE")
                .put("showInAccountConsole", "WHEN_LINKED");
        return provider;
    }
}
