package kr.fedhub.demo.service.session;

import java.util.Optional;

/** A login at the hub as one protocol left it, for logging out and for calling on. */
public interface HubLogin {
    /** Who logged in, by the hub's identifier for this service. */
    String subject();

    /** The hub's name for its own session, when it told. */
    Optional<String> hubSession();
}
