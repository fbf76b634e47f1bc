package kr.fedhub.demo.institution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.RealmApplier;

/** All institutions of the demo on their own Keycloak. */
public final class DemoInstitutions {
    private final URI server;
    private final Map<DemoInstitution, String> clientSecrets;

    /**
     * @param server the institutions' Keycloak
     * @param clientSecrets what the hub proves itself with at each institution that it reaches over OIDC
     */
    public DemoInstitutions(URI server, Map<DemoInstitution, String> clientSecrets) {
        this.server = server;
        this.clientSecrets = Map.copyOf(clientSecrets);
    }

    /** Makes the institutions' realms as they should be. */
    public void applyRealms(AdminApi api, URI hubRealm) {
        for (DemoInstitution institution : DemoInstitution.values()) {
            String secret = clientSecrets.getOrDefault(institution, "");
            new RealmApplier(api).apply(new InstitutionRealm(institution, hubRealm, secret).desired());
        }
    }

    /** Makes the people in them as they should be; everybody gets the given password. */
    public void applyPeople(AdminApi api, String password) {
        DemoResearcher.all().forEach(researcher -> put(api, researcher, password));
    }

    /** What realm-config reads about the institutions from its environment. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (DemoInstitution institution : DemoInstitution.values()) {
            if (institution.protocol() == DemoInstitution.Protocol.OIDC) {
                environment.put(
                        institution.variablePrefix() + "_ISSUER",
                        realm(institution).toString());
                environment.put(
                        institution.variablePrefix() + "_CLIENT_SECRET", clientSecrets.getOrDefault(institution, ""));
            }
        }
        return environment;
    }

    /** The address of an institution's realm. */
    public URI realm(DemoInstitution institution) {
        return institution.realm(server);
    }

    private static void put(AdminApi api, DemoResearcher researcher, String password) {
        String users = "/admin/realms/" + researcher.institution().id() + "/users";
        ObjectNode user = representation(researcher);
        String id = idOf(api, users, researcher);
        if (id.isEmpty()) {
            id = api.post(users, user);
        } else {
            api.put(users + "/" + id, user);
        }
        api.put(
                users + "/" + id + "/reset-password",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", false));
    }

    private static String idOf(AdminApi api, String users, DemoResearcher researcher) {
        return api.get(users + "?exact=true&username=" + researcher.uid())
                .path(0)
                .path("id")
                .asText("");
    }

    private static ObjectNode representation(DemoResearcher researcher) {
        ObjectNode user = JsonNodeFactory.instance
                .objectNode()
                .put("username", researcher.uid())
                .put("email", researcher.mail())
                .put("emailVerified", true)
                .put("enabled", true);
        ObjectNode attributes = user.putObject("attributes");
        researcher.attributes().forEach((name, values) -> values.forEach(attributes.withArray(name)::add));
        return user;
    }
}
