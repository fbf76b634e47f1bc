package kr.fedhub.keycloak.internal.broker;

import kr.fedhub.keycloak.config.HubActionFactory;

/** Registers {@code hub-institution-access}. */
public final class InstitutionAccessFactory extends HubActionFactory {
    public InstitutionAccessFactory() {
        super(
                InstitutionAccessAction.ID,
                "Hub: institutions of a service (이용할 수 있는 소속기관)",
                InstitutionAccessAction::new);
    }
}
