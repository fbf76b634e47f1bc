package kr.fedhub.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoInstitutions;
import kr.fedhub.demo.mail.DemoMail;
import kr.fedhub.demo.metadata.DemoMetadata;
import kr.fedhub.demo.metadata.FederationMembers;
import kr.fedhub.demo.server.AdminAccess;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.server.LocalProcesses;
import kr.fedhub.demo.server.RandomText;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.demo.service.DemoServiceSettings;
import kr.fedhub.demo.service.DemoServices;
import kr.fedhub.demo.service.scim.DemoDirectory;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.Change;
import org.jspecify.annotations.Nullable;

/** The whole demo, running. Closing it ends everything it started, last started first. */
public final class DemoFederation implements AutoCloseable {
    private final DemoOptions options;
    private final Progress progress;
    private final DemoSecrets secrets;
    private final DemoServer hub;
    private final DemoServer institutions;
    private final RunningParts running;
    private final ServerStart servers;
    private final DemoInstitutions demoInstitutions;
    private final HubConfiguration configuration;
    private @Nullable DemoMail mails;
    private @Nullable DemoServices services;

    /** A demo that is not running yet, its servers processes of this machine. */
    public DemoFederation(DemoOptions options, Progress progress) {
        this(options, progress, new LocalProcesses());
    }

    /** A demo that is not running yet, its hub run by the given host. */
    public DemoFederation(DemoOptions options, Progress progress, KeycloakHost hubHost) {
        RandomText randomness = new RandomText();
        this.options = options;
        this.progress = progress;
        this.running = new RunningParts(progress);
        this.servers = new ServerStart(progress, running);
        this.secrets = DemoSecrets.create(System.getenv(), randomness);
        this.hub = DemoServer.of(
                hubHost,
                DemoServers.hub(options, secrets.ofHub(DemoServers.identifierSecret(options, randomness))),
                randomness);
        this.institutions = DemoServer.of(new LocalProcesses(), DemoServers.institutions(options), randomness);
        this.demoInstitutions = new DemoInstitutions(institutions.address(), secrets.institutions());
        this.configuration = new HubConfiguration(hub, options, secrets, demoInstitutions);
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
        Together.run(() -> servers.prepare(hub), () -> servers.prepare(institutions));
        long begin = System.nanoTime();
        KeycloakHost.Running institutionsServer = servers.start(institutions);
        KeycloakHost.Running hubServer = servers.start(hub);
        startServices();
        Together.run(
                () -> {
                    servers.awaitReady(institutionsServer, institutions);
                    servers.setUp(
                            institutions,
                            "Set up the institutions",
                            api -> demoInstitutions.applyRealms(api, hubRealm()));
                },
                () -> servers.awaitReady(hubServer, hub));
        publishMetadata();
        Together.run(
                () -> servers.setUp(
                        institutions,
                        "Set up the researchers",
                        api -> demoInstitutions.applyPeople(api, secrets.password())),
                this::applyHub);
        progress.say(String.format(
                Locale.ROOT, "Up %.1f s after the first server process", (System.nanoTime() - begin) / 1e9));
    }

    private void startServices() {
        mails = progress.step(
                "Start the mail server",
                () -> running.keep(
                        DemoMail.start(options.ports().smtp(), options.ports().mail())));
        services = progress.step(
                "Start the services",
                () -> running.keep(DemoServices.start(new DemoServiceSettings(
                        hubRealm(),
                        options.ports().ofServices(),
                        secrets.services(),
                        secrets.samlKeys(),
                        secrets.directories(),
                        options.work().resolve("services")))));
    }

    private void publishMetadata() {
        progress.step(
                "Sign the federation's metadata",
                () -> running.keep(
                        DemoMetadata.publish(options.ports().metadata(), demoInstitutions, secrets.metadataKeys())));
    }

    private void applyHub() {
        List<Change> changes = progress.step("Apply realm-config to the hub", this::applyRealmConfig);
        progress.say("realm-config: " + changes.size() + " changes");
        servers.setUp(hub, "Give the consoles their words", configuration::applyConsoles);
        servers.setUp(hub, "Bring the federation's members in", FederationMembers::bringIn);
    }

    /** Applies the descriptors to the hub once more; returns what had to be changed. */
    public List<Change> applyRealmConfig() {
        return applyRealmConfig(options.realmConfig());
    }

    /** Applies the descriptors of another folder, for the demo's environment. */
    public List<Change> applyRealmConfig(Path folder) {
        return configuration.apply(folder);
    }

    /** The hub's Admin REST API; the caller closes it. */
    public AdminApi hubApi() {
        return hub.api();
    }

    public URI hub() {
        return hub.address();
    }

    /** The address of the hub's realm. */
    public URI hubRealm() {
        return hub.address().resolve("/realms/hub");
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

    /** The mail that the demo's parts have sent. Only while the demo runs. */
    public DemoMail mails() {
        return Objects.requireNonNull(mails, "the demo is not running");
    }

    /** The directory of a service that links accounts. Only while the demo runs. */
    public DemoDirectory directory(DemoService service) {
        return Objects.requireNonNull(services, "the demo is not running").directory(service);
    }

    /** What the hub shows to the directory of a service. */
    public String directorySecret(DemoService service) {
        return Objects.requireNonNull(secrets.directories().get(service), "a service that links accounts");
    }

    /** What every demo researcher logs in with. */
    public String password() {
        return secrets.password();
    }

    /** Who administers the hub. */
    public AdminAccess hubAdmin() {
        return hub.admin();
    }

    @Override
    public void close() {
        running.close();
    }
}
