package kr.fedhub.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.fedhub.demo.institution.DemoInstitutions;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.Change;
import kr.fedhub.realm.apply.RealmApplier;
import kr.fedhub.realm.descriptor.ConsoleRealm;
import kr.fedhub.realm.descriptor.FederationConfig;
import kr.fedhub.realm.expand.Expansion;

/**
 * The descriptors, for the demo's environment, on its hub.
 *
 * @param institutions who can be asked for what a descriptor needs of them
 */
record HubConfiguration(DemoServer hub, DemoOptions options, DemoSecrets secrets, DemoInstitutions institutions) {
    /** Applies the descriptors of a folder; returns what had to be changed. */
    List<Change> apply(Path folder) {
        FederationConfig config = FederationConfig.load(
                folder, "demo", DemoEnvironment.of(options.ports(), secrets, institutions, hub.host()));
        try (AdminApi api = hub.api()) {
            return new RealmApplier(api).apply(Expansion.of(config).toRealm());
        }
    }

    /** Gives Keycloak's own consoles their theme and languages. */
    void applyConsoles(AdminApi api) {
        new RealmApplier(api).apply(ConsoleRealm.load(options.realmConfig(), Map.of()));
    }
}
