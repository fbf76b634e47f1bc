package kr.fedhub.keycloak.internal.proof.oidc;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.firstuse.ProofRule;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;
import org.keycloak.vault.VaultStringSecret;
import org.keycloak.vault.VaultTranscriber;

/** An attempt in a login of a realm that has nothing but what a proof asks for. Whatever else is asked of it fails. */
final class TestAttempt implements ProofContext {
    final Map<String, String> notes = new HashMap<>();
    final Map<String, Map<String, String>> singleUse = new HashMap<>();
    Optional<String> secret = Optional.of(TestProvider.SECRET);

    private final Map<String, String> settings;
    private final Optional<ServiceDirectory> directory;

    TestAttempt(Map<String, String> settings, Optional<ServiceDirectory> directory) {
        this.settings = settings;
        this.directory = directory;
    }

    private static <T> T stub(Class<T> type, Map<String, Function<Object[], @Nullable Object>> methods) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (stub, method, given) -> {
            if (!methods.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.getName());
            }
            return methods.get(method.getName()).apply(given);
        }));
    }

    @Override
    public Frame frame() {
        return new Frame("https://hub.example/action", "NTIS", "", null, 2);
    }

    @Override
    public boolean hasOtherWays() {
        return true;
    }

    @Override
    public KeycloakSession session() {
        HostnameProvider hostname =
                stub(HostnameProvider.class, Map.of("getBaseUri", given -> URI.create("https://hub.example/")));
        KeycloakSession hosted = stub(KeycloakSession.class, Map.of("getProvider", given -> hostname));
        KeycloakContext context = stub(
                KeycloakContext.class,
                Map.of(
                        "getRealm",
                        given -> realm(),
                        "getUri",
                        given -> new KeycloakUriInfo(hosted, UrlType.FRONTEND, null),
                        "resolveLocale",
                        given -> Locale.KOREAN));
        VaultStringSecret kept = stub(VaultStringSecret.class, Map.of("get", given -> secret, "close", given -> null));
        VaultTranscriber vault = stub(VaultTranscriber.class, Map.of("getStringSecret", given -> kept));
        return stub(
                KeycloakSession.class,
                Map.of("getContext", given -> context, "getProvider", given -> store(), "vault", given -> vault));
    }

    private SingleUseObjectProvider store() {
        return stub(
                SingleUseObjectProvider.class,
                Map.of(
                        "put",
                        given -> singleUse.put(key(given), Map.of()),
                        "contains",
                        given -> singleUse.containsKey(key(given)),
                        "remove",
                        given -> singleUse.remove(key(given)),
                        "putIfAbsent",
                        given -> singleUse.putIfAbsent(key(given), Map.of()) == null));
    }

    private static String key(Object[] given) {
        return (String) given[0];
    }

    @Override
    public RealmModel realm() {
        return stub(
                RealmModel.class,
                Map.of("getId", given -> "r", "getName", given -> "hub", "getAccessCodeLifespanLogin", given -> 1800));
    }

    @Override
    public ClientModel service() {
        return stub(ClientModel.class, Map.of("getId", given -> "c", "getClientId", given -> "ntis"));
    }

    @Override
    public UserModel researcher() {
        return stub(UserModel.class, Map.of());
    }

    @Override
    public AuthenticationSessionModel login() {
        RootAuthenticationSessionModel root =
                stub(RootAuthenticationSessionModel.class, Map.of("getId", given -> "root"));
        return stub(
                AuthenticationSessionModel.class,
                Map.of("getParentSession", given -> root, "getTabId", given -> "tab"));
    }

    @Override
    public ProofRule rule() {
        return new ProofRule(ProofKind.SERVICE_LOGIN, settings);
    }

    @Override
    public Optional<String> institution() {
        return Optional.empty();
    }

    @Override
    public String attempt() {
        return "attempt";
    }

    @Override
    public Optional<ServiceDirectory> directory() {
        return directory;
    }

    @Override
    public Map<String, String> notes() {
        return Map.copyOf(notes);
    }

    @Override
    public void note(String name, @Nullable String value) {
        if (value == null) {
            notes.remove(name);
        } else {
            notes.put(name, value);
        }
    }

    @Override
    public String formAddress() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LoginFormsProvider page() {
        throw new UnsupportedOperationException();
    }
}
