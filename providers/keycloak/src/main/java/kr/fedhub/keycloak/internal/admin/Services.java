package kr.fedhub.keycloak.internal.admin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;

/** Services by the name that people know them by, their client id. Asks for each service once. */
final class Services {
    private final AdminCall call;
    private final Map<String, String> names = new HashMap<>();

    Services(AdminCall call) {
        this.call = call;
    }

    /** The client id behind a client's own id; that id itself when the client is gone. */
    String name(String id) {
        return names.computeIfAbsent(
                id,
                own -> Optional.ofNullable(call.session().clients().getClientById(call.realm(), own))
                        .map(ClientModel::getClientId)
                        .orElse(own));
    }

    /**
     * The client's own id behind what a request names. One of a client that is gone is taken as it is, since links and receipts
     * outlive their service.
     *
     * @param named a client id or a client's own id
     */
    Optional<String> id(@Nullable String named) {
        return Optional.ofNullable(named)
                .filter(text -> !text.isBlank())
                .map(text -> Optional.ofNullable(call.session().clients().getClientByClientId(call.realm(), text))
                        .map(ClientModel::getId)
                        .orElse(text));
    }
}
