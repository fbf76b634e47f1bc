package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import kr.fedhub.realm.ConfigException;
import kr.fedhub.realm.DesiredRealm;
import kr.fedhub.realm.descriptor.Brokering;
import kr.fedhub.realm.descriptor.FederationConfig;
import kr.fedhub.realm.descriptor.InstitutionDescriptor;
import kr.fedhub.realm.descriptor.ServiceDescriptor;
import org.jspecify.annotations.Nullable;

/** Turns descriptors into the plain Keycloak representations of one realm. */
public final class Expansion {
    private final FederationConfig config;
    private final Documents documents = new Documents();

    private Expansion(FederationConfig config) {
        this.config = config;
    }

    public static Expansion of(FederationConfig config) {
        return new Expansion(config);
    }

    /**
     * The realm that the hub's Keycloak should have. Reads the metadata of SAML institutions and the discovery document of
     * OpenID ones.
     *
     * @throws ConfigException when an institution's side cannot be read or is not what its descriptor says
     */
    public DesiredRealm toRealm() {
        ObjectNode realm = config.realm().deepCopy();
        List<ObjectNode> flows = take(realm, "authenticationFlows");
        List<ObjectNode> clients = new ArrayList<>(take(realm, "clients"));
        config.services().stream().map(Expansion::client).forEach(clients::add);
        List<ObjectNode> requiredActions = take(realm, "requiredActions");
        List<ObjectNode> clientProfiles = take(realm, "clientProfiles");
        List<ObjectNode> clientPolicies = take(realm, "clientPolicies");
        MemberNames.put(realm, config.members());
        MailSettings.put(realm, config.mail());
        IdentifierRelease.putSource(realm, config.identifiers());
        // Written as null, an old one goes away.
        realm.withObjectProperty("attributes")
                .put("hub.account.scope", config.accountScope().orElse(null));
        ObjectNode userProfile = UserProfile.complete(realm.remove("userProfile"));
        List<ObjectNode> providers = new ArrayList<>();
        List<ObjectNode> mappers = new ArrayList<>();
        for (InstitutionDescriptor institution : config.institutions()) {
            providers.add(identityProvider(institution));
            mappers.addAll(AttributeImport.of(institution));
        }
        config.sources().stream().map(SourceProvider::of).forEach(providers::add);
        return new DesiredRealm(
                realm,
                AudienceScope.of(config.services()),
                clients,
                providers,
                mappers,
                flows,
                userProfile,
                requiredActions,
                clientProfiles,
                clientPolicies);
    }

    private ObjectNode identityProvider(InstitutionDescriptor institution) {
        if (institution.brokering() instanceof Brokering.Saml saml) {
            return SamlInstitution.of(
                    institution, saml, SamlMetadata.parse(documents.read(saml), saml.where(), Instant.now()));
        }
        Brokering.Oidc oidc = (Brokering.Oidc) institution.brokering();
        return OidcInstitution.of(institution, oidc, OidcDiscovery.parse(documents.read(oidc), oidc));
    }

    private static ObjectNode client(ServiceDescriptor service) {
        return ServiceClient.of(service);
    }

    private static List<ObjectNode> take(ObjectNode realm, String field) {
        @Nullable JsonNode list = realm.remove(field);
        if (list == null) {
            return List.of();
        }
        if (!(list instanceof ArrayNode array)) {
            throw new ConfigException("hub/realm.yaml: " + field + ": must be a list");
        }
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> object(item, field))
                .toList();
    }

    private static ObjectNode object(JsonNode item, String field) {
        if (item instanceof ObjectNode object) {
            return object;
        }
        throw new ConfigException("hub/realm.yaml: " + field + ": every item must be a section");
    }
}
