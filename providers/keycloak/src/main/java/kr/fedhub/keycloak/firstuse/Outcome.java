package kr.fedhub.keycloak.firstuse;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.federation.RefusalPage;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.page.ProblemPage;
import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * What a visit comes to: event, log line and, if it went wrong, a page, all with one reference id and without personal data.
 *
 * @param visit the visit
 */
record Outcome(Visit visit) {
    private static final Logger LOG = Logger.getLogger("kr.fedhub.firstuse");
    private static final SecureRandom RANDOMNESS = new SecureRandom();
    private static final String REFERENCE = "reference_id";
    private static final String RESULT = "first_use";
    private static final String PROOF = "proof";

    /** An account was linked or made. */
    void linked(ProofKind proof) {
        ReferenceId reference = ReferenceId.random(RANDOMNESS);
        String result = proof.equals(ProofKind.SIGN_UP) ? "signed_up" : "linked";
        LOG.infof("First use, reference %s: %s, proof %s, service %s", reference, result, proof, service());
        event(reference, result).detail(PROOF, proof.id()).success();
    }

    /** Something else ended well. */
    void done(String result) {
        ReferenceId reference = ReferenceId.random(RANDOMNESS);
        LOG.infof("First use, reference %s: %s, service %s", reference, result, service());
        event(reference, result).success();
    }

    void cancelled() {
        ReferenceId reference = ReferenceId.random(RANDOMNESS);
        LOG.infof("First use, reference %s: cancelled, service %s", reference, service());
        visit.context().getEvent().detail(REFERENCE, reference.value()).detail(RESULT, "cancelled");
        visit.context().failure();
    }

    /**
     * Shows what went wrong.
     *
     * @param problem one of those that {@link ProblemPage} has texts for
     * @param goes what the researcher can do
     */
    void problem(String problem, String... goes) {
        ReferenceId reference = ReferenceId.random(RANDOMNESS);
        LOG.warnf("First use, reference %s: %s, service %s", reference, problem, service());
        event(reference, problem).error("first_use_" + problem.replace('-', '_'));
        Frame frame = visit.frame(2);
        ServiceSettings.ServiceContact contact = visit.settings().contact();
        List<ProblemPage.Contact> contacts = Stream.ofNullable(contact.email())
                .map(email -> new ProblemPage.Contact(contact.name() == null ? "" : contact.name(), email))
                .toList();
        ProblemPage page = new ProblemPage(
                frame,
                problem,
                reference.value(),
                RefusalPage.time(LinkCheck.now(), visit.reader()),
                List.of(goes),
                contacts,
                contact.url());
        visit.context()
                .challenge(visit.context()
                        .form()
                        .setAttribute(Frame.ATTRIBUTE, page)
                        .createForm(ProblemPage.TEMPLATE));
    }

    private EventBuilder event(ReferenceId reference, String result) {
        return visit.context()
                .getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(REFERENCE, reference.value())
                .detail(RESULT, result);
    }

    private String service() {
        return visit.service().getClientId();
    }
}
