package kr.fedhub.core.metadata.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a service provider role says for discovery. */
final class ServiceDraft {
    @Nullable String roleValidUntil;

    final List<Response> responses = new ArrayList<>();
    final Map<String, String> displayNames = new TreeMap<>();
    final Map<String, String> serviceNames = new TreeMap<>();

    /**
     * A usable address of an {@code idpdisc:DiscoveryResponse}.
     *
     * @param location the address
     * @param isDefault what it says about being the default one, if anything
     */
    record Response(String location, Optional<Boolean> isDefault) {}

    /** The addresses, the default one first (SAML metadata 2.0 §2.2.3), the others in the order of the metadata. */
    List<String> returns() {
        Optional<Response> preferred = first(Optional.of(true))
                .or(() -> first(Optional.empty()))
                .or(() -> responses.stream().findFirst());
        return Stream.concat(preferred.stream(), responses.stream())
                .map(Response::location)
                .distinct()
                .toList();
    }

    private Optional<Response> first(Optional<Boolean> isDefault) {
        return responses.stream()
                .filter(response -> response.isDefault().equals(isDefault))
                .findFirst();
    }
}
