package kr.fedhub.keycloak.provisioning.outbox;

import kr.fedhub.core.provisioning.DeliveryFailure;
import kr.fedhub.core.reference.ReferenceId;

/** Where operators are told what happens to changes. */
public interface OutboxAlerts {
    /** A request was sent and carried out. */
    void delivered(ServiceTarget target);

    /** A request failed and is sent again later. */
    void failed(ServiceTarget target, DeliveryFailure failure);

    /** A request failed and waits for an operator. */
    void quarantined(ServiceTarget target, DeliveryFailure failure, ReferenceId reference);

    /** Too many accounts are to be closed: an operator has to look. */
    void held(ServiceTarget target, int changes, ReferenceId reference);
}
