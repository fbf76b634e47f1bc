package kr.fedhub.keycloak.firstuse;

import kr.fedhub.keycloak.config.HubActionFactory;

/** Registers {@code hub-first-use}. */
public final class FirstUseFactory extends HubActionFactory {
    public FirstUseFactory() {
        super(FirstUseAction.ID, "Hub: first use of a service (최초 이용)", FirstUseAction::new);
    }
}
