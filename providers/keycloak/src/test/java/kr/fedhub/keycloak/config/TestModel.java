package kr.fedhub.keycloak.config;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** Keycloak's models with nothing in them but a name and attributes. Whatever else is asked of them fails. */
final class TestModel {
    private TestModel() {}

    static ClientModel client(String clientId, String name, Map<String, String> attributes) {
        return of(ClientModel.class, clientId, name, attributes);
    }

    static RealmModel realm(Map<String, String> attributes) {
        return of(RealmModel.class, "", "", attributes);
    }

    private static <T> T of(Class<T> type, String clientId, String name, Map<String, String> attributes) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (model, method, arguments) -> switch (method.getName()) {
                    case "getClientId" -> clientId;
                    case "getName" -> name.isEmpty() ? null : name;
                    case "getAttributes" -> attributes;
                    case "getAttribute" ->
                        Optional.ofNullable(attributes.get(arguments[0])).orElse(null);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
