package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a service says it can do (RFC 7643, section 5); empty when it does not say.
 *
 * @param patch whether parts of accounts can be changed
 * @param filter whether accounts can be looked for
 */
record ServiceFeatures(Optional<Boolean> patch, Optional<Boolean> filter) {
    static ServiceFeatures unknown() {
        return new ServiceFeatures(Optional.empty(), Optional.empty());
    }

    static ServiceFeatures read(JsonNode config) {
        Attributes attributes = new Attributes(config);
        return new ServiceFeatures(
                attributes.inside("patch").flag("supported"),
                attributes.inside("filter").flag("supported"));
    }

    boolean cannotPatch() {
        return patch.filter(can -> !can).isPresent();
    }

    boolean cannotFilter() {
        return filter.filter(can -> !can).isPresent();
    }
}
