package kr.fedhub.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoInstitutions;
import kr.fedhub.demo.metadata.DemoMetadata;
import kr.fedhub.demo.metadata.FederationMembers;
import kr.fedhub.demo.server.AdminAccess;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.server.KeycloakSettings;
import kr.fedhub.demo.server.LocalProcesses;
import kr.fedhub.demo.server.RandomText;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.demo.service.DemoServiceSettings;
import kr.fedhub.demo.service.DemoServices;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.Change;
import kr.fedhub.realm.apply.RealmApplier;
import kr.fedhub.realm.descriptor.FederationConfig;
import kr.fedhub.realm.expand.Expansion;

/** The whole demo, running. Closing it ends everything it started, last started first. */
public final class DemoFederation implements AutoCloseable {
    private static final String REALM = "/realms/hub";

    private final DemoOptions options;
    private final Progress progress;
    private final DemoSecrets secrets;
    private final KeycloakHost hubHost;
    private final KeycloakHost institutionsHost = new LocalProcesses();
    private final KeycloakSettings hub;
    private final KeycloakSettings institutions;
    private final AdminAccess hubAdmin;
    private final AdminAccess institutionsAdmin;
    private final RunningParts running;
    private final ServerStart servers;

    /** A demo that is not running yet, its servers processes of this machine. */
    public DemoFederation(DemoOptions options, Progress progress) {
        this(options, progress, new LocalProcesses());
    }

    /** A demo that is not running yet, its hub run by the given host. */
    public DemoFederation(DemoOptions options, Progress progress, KeycloakHost hubHost) {
        RandomText randomness = new RandomText();
        this.options = options;
        this.progress = progress;
        this.hubHost = hubHost;
        this.running = new RunningParts(progress);
        this.servers = new ServerStart(progress, running);
        this.secrets = DemoSecrets.create(System.getenv(), randomness);
        this.hub = DemoServers.hub(options);
        this.institutions = DemoServers.institutions(options);
        this.hubAdmin = AdminAccess.of(hub.folder(), randomness);
        this.institutionsAdmin = AdminAccess.of(institutions.folder(), randomness);
    }

    /** Makes what is missing, starts everything and returns when a researcher can log in. */
    public void start() {
        options.ports().requireFree();
        try {
            run();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void run() {
        Together.run(() -> servers.prepare(hubHost, hub), () -> servers.prepare(institutionsHost, institutions));
        long begin = System.nanoTime();
        KeycloakHost.Running institutionsServer = servers.start(institutionsHost, institutions, institutionsAdmin);
        KeycloakHost.Running hubServer = servers.start(hubHost, hub, hubAdmin);
        startServices();
        Together.run(
                () -> {
                    servers.awaitReady(institutionsServer, institutions);
                    withInstitutions(
                            "Set up the institutions", api -> demoInstitutions().applyRealms(api, hubRealm()));
                },
                () -> servers.awaitReady(hubServer, hub));
        publishMetadata();
        Together.run(
                () -> withInstitutions(
                        "Set up the researchers", api -> demoInstitutions().applyPeople(api, secrets.password())),
                this::applyHub);
        progress.say(String.format(
                Locale.ROOT, "Up %.1f s after the first server process", (System.nanoTime() - begin) / 1e9));
    }

    private void startServices() {
        progress.step(
                "Start the services",
                () -> running.keep(DemoServices.start(new DemoServiceSettings(
                        hubRealm(),
                        options.ports().ofServices(),
                        secrets.services(),
                        secrets.samlKeys(),
                        options.work().resolve("services")))));
    }

    private void publishMetadata() {
        progress.step(
                "Sign the federation's metadata",
                () -> running.keep(
                        DemoMetadata.publish(options.ports().metadata(), demoInstitutions(), secrets.metadataKeys())));
    }

    private void withInstitutions(String what, Consumer<AdminApi> work) {
        with(institutions, institutionsAdmin, what, work);
    }

    private void with(KeycloakSettings server, AdminAccess admin, String what, Consumer<AdminApi> work) {
        progress.step(what, () -> {
            try (AdminApi api = AdminApi.connect(server.address(), admin.credentials())) {
                work.accept(api);
            }
            return true;
        });
    }

    private void applyHub() {
        List<Change> changes = progress.step("Apply realm-config to the hub", this::applyRealmConfig);
        progress.say("realm-config: " + changes.size() + " changes");
        with(hub, hubAdmin, "Bring the federation's members in", FederationMembers::bringIn);
    }

    /** Applies the descriptors to the hub once more; returns what had to be changed. */
    public List<Change> applyRealmConfig() {
        return applyRealmConfig(options.realmConfig());
    }

    /** Applies the descriptors of another folder, for the demo's environment. */
    public List<Change> applyRealmConfig(Path folder) {
        FederationConfig config = FederationConfig.load(
                folder,
                "demo",
                DemoEnvironment.of(options.ports(), secrets, demoInstitutions(), hubHost.reachable(metadata())));
        try (AdminApi api = hubApi()) {
            return new RealmApplier(api).apply(Expansion.of(config).toRealm());
        }
    }

    /** The hub's Admin REST API; the caller closes it. */
    public AdminApi hubApi() {
        return AdminApi.connect(hub.address(), hubAdmin.credentials());
    }

    private DemoInstitutions demoInstitutions() {
        return new DemoInstitutions(institutions.address(), secrets.institutions());
    }

    public URI hub() {
        return hub.address();
    }

    /** The address of the hub's realm. */
    public URI hubRealm() {
        return hub.address().resolve(REALM);
    }

    public URI institutions() {
        return institutions.address();
    }

    /** The address of the demo federation's signed metadata. */
    public URI metadata() {
        return DemoMetadata.address(options.ports().metadata());
    }

    /** What the hub calls an institution. */
    public String alias(DemoInstitution institution) {
        return institution.alias(institutions.address());
    }

    public URI service(DemoService service) {
        return URI.create("http://localhost:" + options.ports().ofServices().get(service));
    }

    /** What every demo researcher logs in with. */
    public String password() {
        return secrets.password();
    }

    /** Who administers the hub. */
    public AdminAccess hubAdmin() {
        return hubAdmin;
    }

    @Override
    public void close() {
        running.close();
    }
}
