package kr.fedhub.keycloak.provisioning.outbox;

import kr.fedhub.core.provisioning.DeliveryFailure;
import kr.fedhub.core.reference.ReferenceId;
import org.jboss.logging.Logger;

/** Tells operators in the log and by figures; never who it is about, which they see under the reference id. */
public final class LoggedAlerts implements OutboxAlerts {
    private static final Logger LOG = Logger.getLogger("kr.fedhub.outbox");

    private final OutboxMetrics metrics;

    public LoggedAlerts(OutboxMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void delivered(ServiceTarget target) {
        metrics.delivered(target);
    }

    @Override
    public void failed(ServiceTarget target, DeliveryFailure failure) {
        metrics.failed(target, failure);
        LOG.logf(
                failure.needsPeople() ? Logger.Level.WARN : Logger.Level.DEBUG,
                "outbox: service %s of realm %s was not told a change and is told later: %s",
                target.service(),
                target.realm(),
                failure);
    }

    @Override
    public void quarantined(ServiceTarget target, DeliveryFailure failure, ReferenceId reference) {
        metrics.quarantined(target, failure);
        LOG.warnf(
                "outbox: [%s] a change for service %s of realm %s is in quarantine: %s."
                        + " Later changes of the same account wait until it is released or dropped",
                reference, target.service(), target.realm(), failure);
    }

    @Override
    public void held(ServiceTarget target, int changes, ReferenceId reference) {
        metrics.held(target);
        LOG.warnf(
                "outbox: [%s] too many accounts of service %s of realm %s are to be closed."
                        + " %d deactivations and all that follow are held until they are released or dropped",
                reference, target.service(), target.realm(), changes);
    }
}
