package kr.fedhub.keycloak.internal.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.config.FirstUseSetting;
import kr.fedhub.keycloak.link.LinkProvider;
import kr.fedhub.keycloak.link.ServiceLinks;
import org.keycloak.events.EventBuilder;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.TokenManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.representations.AccessToken;

/** A realm with services, a researcher who is logged in, and links; everything in memory. */
public final class TestHub {
    public static final String POLICY = """
            {"proofs": [{"kind": "email-code"}], "signUp": true, "accountClaim": "voPersonApplicationUID"}""";

    public static final UserModel HONG = user("hong", "");
    public static final UserModel MACHINE = user("machine", "ntis-id");

    private final List<ClientModel> services = new ArrayList<>();
    private final List<ServiceLink> links = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private Optional<ClientModel> asking = Optional.empty();
    private Optional<UserSessionModel> login = Optional.empty();
    private Optional<UserSessionModel> current = Optional.empty();
    private int queries;

    public ClientModel service(String clientId, String policy) {
        return service(clientId, policy.isEmpty() ? Map.of() : Map.of(FirstUseSetting.ATTRIBUTE, policy));
    }

    /** A service whose client has these attributes. */
    public ClientModel service(String clientId, Map<String, String> settings) {
        ClientModel service = Fake.of(
                ClientModel.class,
                Map.of(
                        "getId", none -> clientId + "-id",
                        "getClientId", none -> clientId,
                        "getProtocol", none -> "openid-connect",
                        "getAttribute", name -> Fake.orNothing(Optional.ofNullable(settings.get(name[0])))));
        services.add(service);
        return service;
    }

    /** Links Hong's account at a service. */
    public ServiceLink link(ClientModel service, Instant provenAt) {
        ServiceLink link = new ServiceLink(
                "link-" + service.getId(),
                HONG.getId(),
                service.getId(),
                "account at " + service.getClientId(),
                ProofKind.EMAIL_CODE,
                Optional.empty(),
                Optional.of("urn:level:2"),
                provenAt,
                provenAt,
                Optional.empty());
        links.add(link);
        return link;
    }

    /** The request that is handled comes from this service, and is about this person. */
    public AuthenticatedClientSessionModel login(ClientModel service, Optional<UserModel> person) {
        asking = Optional.of(service);
        UserSessionModel session = Fake.of(
                UserSessionModel.class, Map.of("getId", none -> "sid", "getUser", none -> Fake.orNothing(person)));
        login = Optional.of(session);
        current = login;
        return Fake.of(
                AuthenticatedClientSessionModel.class,
                Map.of("getClient", none -> service, "getUserSession", none -> session));
    }

    /** The login is known by its session's id only. */
    void forgetWhoAsks() {
        asking = Optional.empty();
        current = Optional.empty();
    }

    public static ClientSessionContext context(AuthenticatedClientSessionModel login) {
        return Fake.of(ClientSessionContext.class, Map.of("getClientSession", none -> login));
    }

    public KeycloakSession session() {
        Map<String, Function<Object[], Object>> answers = new HashMap<>();
        answers.put("getContext", none -> context());
        answers.put("getProvider", type -> type[0] == LinkProvider.class ? links() : Fake.NOTHING);
        answers.put("getAttribute", name -> Fake.orNothing(Optional.ofNullable(attributes.get((String) name[0]))));
        answers.put("setAttribute", entry -> {
            attributes.put((String) entry[0], entry[1]);
            return Fake.NOTHING;
        });
        answers.put(
                "users",
                none -> Fake.of(UserProvider.class, Map.of("getUserById", id -> Fake.orNothing(user((String) id[1])))));
        answers.put("sessions", none -> sessions());
        answers.put("vault", none -> TestVault.of(settings));
        answers.put(
                "tokens", none -> Fake.of(TokenManager.class, Map.of("decode", token -> decoded((String) token[0]))));
        answers.put(
                "getKeycloakSessionFactory",
                none -> Fake.of(
                        KeycloakSessionFactory.class, Map.of("getProviderFactoriesStream", type -> Stream.empty())));
        return Fake.of(KeycloakSession.class, answers);
    }

    /** Writes errors into {@link #events}. */
    public EventBuilder event() {
        return new EventBuilder(realm(), session()) {
            @Override
            public void error(String error) {
                events.add(error);
            }
        };
    }

    /** The realm's attributes, and what its vault holds under whole references. */
    public Map<String, String> settings() {
        return settings;
    }

    public List<String> events() {
        return events;
    }

    public int queries() {
        return queries;
    }

    /** Its signature is taken for good. */
    private static Object decoded(String token) {
        try {
            return new JWSInput(token).readJsonContent(AccessToken.class);
        } catch (JWSInputException e) {
            return Fake.NOTHING;
        }
    }

    private Optional<UserModel> user(String id) {
        return List.of(HONG, MACHINE).stream()
                .filter(user -> user.getId().equals(id))
                .findFirst();
    }

    private UserSessionProvider sessions() {
        return Fake.of(
                UserSessionProvider.class,
                Map.of(
                        "getUserSession",
                                id -> Fake.orNothing(
                                        login.filter(found -> found.getId().equals(id[1]))),
                        "getOfflineUserSession", id -> Fake.NOTHING));
    }

    private LinkProvider links() {
        ServiceLinks found = Fake.of(ServiceLinks.class, Map.of("current", key -> {
            queries++;
            return links.stream()
                    .filter(link ->
                            link.researcher().equals(key[0]) && link.service().equals(key[1]))
                    .findFirst();
        }));
        return Fake.of(LinkProvider.class, Map.of("links", none -> found));
    }

    private KeycloakContext context() {
        return Fake.of(
                KeycloakContext.class,
                Map.of(
                        "getRealm", none -> realm(),
                        "getConnection", none -> Fake.NOTHING,
                        "getHttpRequest", none -> Fake.NOTHING,
                        "getHttpResponse", none -> Fake.NOTHING,
                        "getRequestHeaders", none -> Fake.NOTHING,
                        "getClient", none -> Fake.orNothing(asking),
                        "getUserSession", none -> Fake.orNothing(current)));
    }

    public RealmModel realm() {
        return Fake.of(
                RealmModel.class,
                Map.of(
                        "getId", none -> "realm-id",
                        "getName", none -> "hub",
                        "getAttribute", name -> Fake.orNothing(Optional.ofNullable(settings.get((String) name[0]))),
                        "isEventsEnabled", none -> false,
                        "getEventsListenersStream", none -> Stream.empty(),
                        "getClientByClientId",
                                id -> Fake.orNothing(services.stream()
                                        .filter(service -> service.getClientId().equals(id[0]))
                                        .findFirst())));
    }

    private static UserModel user(String id, String service) {
        return Fake.of(
                UserModel.class,
                Map.of(
                        "getId", none -> id,
                        "getServiceAccountClientLink", none -> service.isEmpty() ? Fake.NOTHING : service));
    }
}
