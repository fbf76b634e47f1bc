package kr.fedhub.core.discovery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.fedhub.core.address.ReturnAddress;
import kr.fedhub.core.metadata.EntityId;

/** An address that the asking service registered and that its answer may go to. Only the check of a request makes one. */
public final class DiscoveryReturn {
    private final ReturnAddress address;
    private final String parameter;

    DiscoveryReturn(ReturnAddress address, String parameter) {
        this.address = address;
        this.parameter = parameter;
    }

    /** The address as the request or the metadata has it. */
    public URI address() {
        return URI.create(address.toString());
    }

    /**
     * Where to send the browser (Identity Provider Discovery Service Protocol and Profile §2.4.3).
     *
     * @param chosen the institution; nothing when none was chosen and the researcher must not be asked
     */
    public String answer(Optional<EntityId> chosen) {
        return chosen.map(id -> address.with(parameter, URLEncoder.encode(id.value(), StandardCharsets.UTF_8)))
                .orElseGet(address::toString);
    }
}
