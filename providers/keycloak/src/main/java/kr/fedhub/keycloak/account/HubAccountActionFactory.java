package kr.fedhub.keycloak.account;

import kr.fedhub.keycloak.config.HubActionFactory;

/** Registers {@code hub-account}. */
public final class HubAccountActionFactory extends HubActionFactory {
    public HubAccountActionFactory() {
        super(HubAccountAction.ID, "Hub: what is said of hub accounts (개별 계정)", HubAccountAction::new);
    }
}
