package kr.fedhub.demo;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.demo.server.RandomText;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.demo.service.SamlKeyPair;

/**
 * The secrets of one run: made at each start, held in memory, never written to a file.
 *
 * @param password what all demo researchers log in with
 * @param services what the services with OIDC prove themselves with
 * @param institutions what the hub proves itself with at institutions with OIDC
 * @param samlKeys what the services with SAML sign with
 * @param directories what the hub shows to the directories of the services that link accounts
 * @param metadataKeys what the demo's federation signs its metadata with
 */
record DemoSecrets(
        String password,
        Map<DemoService, String> services,
        Map<DemoInstitution, String> institutions,
        Map<DemoService, SamlKeyPair> samlKeys,
        Map<DemoService, String> directories,
        SamlKeyPair metadataKeys) {
    private static final String PASSWORD_VARIABLE = "FEDHUB_DEMO_PASSWORD";
    private static final int SHORTEST_PASSWORD = 8;

    DemoSecrets {
        services = Map.copyOf(services);
        institutions = Map.copyOf(institutions);
        samlKeys = Map.copyOf(samlKeys);
        directories = Map.copyOf(directories);
    }

    /** New secrets; the researchers' password may be chosen in the environment. */
    static DemoSecrets create(Map<String, String> environment, RandomText randomness) {
        String chosen = environment.getOrDefault(PASSWORD_VARIABLE, "");
        if (!chosen.isEmpty() && chosen.length() < SHORTEST_PASSWORD) {
            throw new DemoException(PASSWORD_VARIABLE + " needs at least " + SHORTEST_PASSWORD + " characters");
        }
        Map<DemoService, String> services = new EnumMap<>(DemoService.class);
        Map<DemoService, SamlKeyPair> keys = new EnumMap<>(DemoService.class);
        for (DemoService service : DemoService.values()) {
            switch (service.protocol()) {
                case SAML -> keys.put(service, SamlKeyPair.generate(service.id()));
                case OIDC -> services.put(service, randomness.secret());
                case API -> {
                    // An API holds no secret: it only checks tokens.
                }
            }
        }
        return new DemoSecrets(
                chosen.isEmpty() ? randomness.password() : chosen,
                services,
                ofInstitutions(randomness),
                keys,
                ofDirectories(randomness),
                SamlKeyPair.generate("demo-federation"));
    }

    private static Map<DemoInstitution, String> ofInstitutions(RandomText randomness) {
        Map<DemoInstitution, String> institutions = new EnumMap<>(DemoInstitution.class);
        for (DemoInstitution institution : DemoInstitution.values()) {
            if (institution.protocol() == DemoInstitution.Protocol.OIDC) {
                institutions.put(institution, randomness.secret());
            }
        }
        return institutions;
    }

    private static Map<DemoService, String> ofDirectories(RandomText randomness) {
        Map<DemoService, String> directories = new EnumMap<>(DemoService.class);
        for (DemoService service : DemoService.values()) {
            if (service.linksAccounts()) {
                directories.put(service, randomness.secret());
            }
        }
        return directories;
    }

    /**
     * The variables from which the hub's own process takes what it shows to directories and makes identifiers with.
     *
     * @param identifiers the secret of the identifiers, which is the same at every start
     */
    Map<String, String> ofHub(String identifiers) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("FEDHUB_SECRET_IDENTIFIERS", identifiers);
        directories.forEach((service, token) -> environment.put("FEDHUB_SECRET_" + service.name() + "_SCIM", token));
        return environment;
    }

    /** What realm-config reads about services and the federation's key from its environment. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        services.forEach((service, secret) -> environment.put(service.name() + "_CLIENT_SECRET", secret));
        samlKeys.forEach(
                (service, keys) -> environment.put(service.name() + "_SAML_CERTIFICATE", keys.certificateBase64()));
        environment.put("DEMO_METADATA_CERTIFICATE", metadataKeys.certificateBase64());
        return environment;
    }

    /** Does not show them. */
    @Override
    public String toString() {
        return "DemoSecrets";
    }
}
