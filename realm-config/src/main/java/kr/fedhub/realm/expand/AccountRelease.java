package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.firstuse.FirstUsePolicyWriter;
import kr.fedhub.core.firstuse.ProofDemand;
import kr.fedhub.realm.descriptor.ServiceAccess;
import kr.fedhub.realm.descriptor.ServiceDescriptor;
import org.jspecify.annotations.Nullable;

/** What a service with first use gets besides: its policy as an attribute of its client, and a mapper for the account. */
final class AccountRelease {
    /** voPersonApplicationUID in voPerson 2.0 ({@code voPerson.md}, root 1.3.6.1.4.1.25178.4). */
    private static final String DEFAULT_SAML_NAME = "urn:oid:1.3.6.1.4.1.25178.4.1.1";

    private static final String MAPPER = "hub:account";
    private static final int NO_LEVEL = -1;

    private AccountRelease() {}

    static void put(ObjectNode attributes, ServiceDescriptor service) {
        attributes.put(
                "hub.first-use",
                service.firstUse().map(FirstUsePolicyWriter::write).orElse(null));
        if (service.access() instanceof ServiceAccess.Oidc) {
            service.firstUse().ifPresent(policy -> attributes.put("acr.loa.map", levels(policy.demands())));
        }
    }

    /**
     * An acr value that Keycloak does not know asks for its lowest level of authentication, which no session without levels has, so
     * that everybody would have to log in again. Below that level it asks for nothing, and is never told for a level either.
     */
    private static @Nullable String levels(List<ProofDemand> demands) {
        ObjectNode levels = JsonNodeFactory.instance.objectNode();
        demands.forEach(demand -> levels.put(demand.acr(), NO_LEVEL));
        return levels.isEmpty() ? null : levels.toString();
    }

    /** Unlike other personal information also in access tokens: APIs of the service need to know whose account it is. */
    static ArrayNode addOidc(ArrayNode mappers, ServiceDescriptor service) {
        service.firstUse()
                .ifPresent(policy -> mapper(mappers, "openid-connect", "hub-account-claim")
                        .put("claim.name", policy.accountClaim())
                        .put("with.proof", "true")
                        .put("id.token.claim", "true")
                        .put("access.token.claim", "true")
                        .put("userinfo.token.claim", "true")
                        .put("introspection.token.claim", "true"));
        return mappers;
    }

    static ArrayNode addSaml(ArrayNode mappers, ServiceDescriptor service) {
        service.firstUse()
                .ifPresent(policy -> mapper(mappers, "saml", "hub-account-attribute")
                        .put("with.proof", "true")
                        .put("attribute.name", samlName(policy.accountClaim()))
                        .put(
                                "attribute.nameformat",
                                samlName(policy.accountClaim()).contains(":") ? "URI Reference" : "Basic")
                        .put("friendly.name", policy.accountClaim()));
        return mappers;
    }

    private static String samlName(String claim) {
        return claim.equals(FirstUsePolicy.DEFAULT_CLAIM) ? DEFAULT_SAML_NAME : claim;
    }

    private static ObjectNode mapper(ArrayNode mappers, String protocol, String type) {
        return mappers.addObject()
                .put("name", MAPPER)
                .put("protocol", protocol)
                .put("protocolMapper", type)
                .putObject("config");
    }
}
