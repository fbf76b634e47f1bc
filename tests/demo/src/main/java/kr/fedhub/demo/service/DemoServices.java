package kr.fedhub.demo.service;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.fedhub.demo.service.account.AccountDatabase;
import kr.fedhub.demo.service.answer.AnswerApi;
import kr.fedhub.demo.service.answer.DelegatedAnswers;
import kr.fedhub.demo.service.arrival.Arrivals;
import kr.fedhub.demo.service.oidc.Hub;
import kr.fedhub.demo.service.oidc.OidcClient;
import kr.fedhub.demo.service.oidc.OidcRoutes;
import kr.fedhub.demo.service.portal.ArticleRoutes;
import kr.fedhub.demo.service.saml.SamlParty;
import kr.fedhub.demo.service.saml.SamlRoutes;
import kr.fedhub.demo.service.scim.DemoDirectory;
import kr.fedhub.demo.service.scim.ScimEndpoint;
import kr.fedhub.demo.service.session.BrowserSessions;
import kr.fedhub.demo.service.web.Pages;
import kr.fedhub.demo.service.web.RouteGroup;
import kr.fedhub.demo.service.web.ServiceFace;
import kr.fedhub.demo.service.web.ServiceServer;
import kr.fedhub.demo.service.web.StartPage;
import kr.fedhub.demo.service.web.TermsPage;

/** The six services and the API of the demo, all running. The hub need not be up when they start. */
public final class DemoServices implements AutoCloseable {
    private final DemoServiceSettings settings;
    private final Hub hub;
    private final InstantSource clock = InstantSource.system();
    /** What runs, the latest first, which is the order of closing. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private final Map<DemoService, DemoDirectory> directories = new EnumMap<>(DemoService.class);

    private DemoServices(DemoServiceSettings settings) {
        this.settings = settings;
        this.hub = new Hub(settings.hubRealm());
    }

    /**
     * Starts every service on its port of the loopback interface.
     *
     * @throws RuntimeException when a port is taken or a database cannot be opened; then nothing is left running
     */
    public static DemoServices start(DemoServiceSettings settings) {
        DemoServices services = new DemoServices(settings);
        try {
            for (DemoService service : DemoService.values()) {
                services.start(service);
            }
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    /** The address of a service, without a slash at the end. */
    public URI uri(DemoService service) {
        return URI.create("http://localhost:" + settings.ports().get(service));
    }

    /**
     * The directory of a service that links accounts.
     *
     * @throws IllegalArgumentException when the service has none
     */
    public DemoDirectory directory(DemoService service) {
        DemoDirectory directory = directories.get(service);
        if (directory == null) {
            throw new IllegalArgumentException(service.id() + " has no directory");
        }
        return directory;
    }

    private void start(DemoService service) {
        ServiceFace face = face(service);
        Pages pages = new Pages(face);
        List<RouteGroup> routes = service.protocol() == DemoService.Protocol.API
                ? List.of(new AnswerApi(pages, hub, service.id()))
                : withLogin(service, face, pages);
        running.push(ServiceServer.start(face, pages, routes));
    }

    private List<RouteGroup> withLogin(DemoService service, ServiceFace face, Pages pages) {
        BrowserSessions sessions = new BrowserSessions(service.id(), clock);
        AccountDatabase accounts = AccountDatabase.open(settings.databases(), service.id(), service.name(), clock);
        running.push(accounts);
        List<RouteGroup> routes = new ArrayList<>();
        Arrivals arrivals = Arrivals.making(accounts);
        if (service.linksAccounts()) {
            routes.add(directory(service, face, accounts));
            arrivals = Arrivals.linked(accounts, directory(service)::takesUnlinked);
        }
        routes.add(new StartPage(pages, sessions, linkedFrom(service)));
        routes.add(new TermsPage(pages));
        if (service.protocol() == DemoService.Protocol.SAML) {
            routes.add(new SamlRoutes(party(service, face), pages, sessions, arrivals));
        } else {
            OidcClient client = client(service, face);
            routes.add(new OidcRoutes(face, client, sessions, arrivals));
            if (service == DemoService.SCIENCEON) {
                routes.add(new ArticleRoutes(face, pages, sessions, answers(client)));
            }
        }
        return routes;
    }

    private ScimEndpoint directory(DemoService service, ServiceFace face, AccountDatabase accounts) {
        DemoDirectory directory = new DemoDirectory(accounts.members());
        directories.put(service, directory);
        String token = Objects.requireNonNull(settings.directorySecrets().get(service));
        return new ScimEndpoint(face, directory, token);
    }

    private OidcClient client(DemoService service, ServiceFace face) {
        String secret = Objects.requireNonNull(settings.clientSecrets().get(service));
        return new OidcClient(hub, service.id(), secret, face.page(OidcRoutes.CALLBACK), clock);
    }

    private SamlParty party(DemoService service, ServiceFace face) {
        SamlKeyPair pair = Objects.requireNonNull(settings.samlKeys().get(service));
        return new SamlParty(face, settings.hubRealm(), pair.key(), pair.certificate());
    }

    private DelegatedAnswers answers(OidcClient client) {
        URI api = URI.create(uri(DemoService.AI_HELPER) + AnswerApi.PATH);
        return new DelegatedAnswers(client, api, DemoService.AI_HELPER.id(), clock);
    }

    private List<ServiceFace> linkedFrom(DemoService service) {
        if (service != DemoService.SCIENCEON) {
            return List.of();
        }
        return Arrays.stream(DemoService.values())
                .filter(other -> other != service && other.protocol() != DemoService.Protocol.API)
                .map(this::face)
                .toList();
    }

    private ServiceFace face(DemoService service) {
        return new ServiceFace(
                service.id(), service.shortName(), service.nameKo(), service.description(), uri(service));
    }

    /** Stops the servers and closes the databases. Sessions are forgotten, accounts are kept. */
    @Override
    public void close() {
        // A request that still hangs would keep its server from stopping.
        directories.values().forEach(DemoDirectory::up);
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("A service of the demo did not stop", e);
            }
        }
    }
}
