package kr.fedhub.keycloak.internal.self;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.firstuse.DirectoryTarget.Later;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.config.FirstUseSetting;
import kr.fedhub.keycloak.link.LinkProvider;
import kr.fedhub.keycloak.link.ServiceLinks;

/** The accounts of one researcher at services. */
record MyServices(Visit visit) {
    private static final Map<ProofKind, String> PROOFS = Map.of(
            ProofKind.EMAIL_CODE, "hubMyProofEmailCode",
            ProofKind.SERVICE_LOGIN, "hubMyProofServiceLogin",
            ProofKind.INSTITUTION_ASSERTION, "hubMyProofInstitution",
            ProofKind.OIDC_VERIFIER, "hubMyProofVerifier",
            ProofKind.SIGN_UP, "hubMyProofSignUp");

    /** What a kind of proof is called that only some hubs have. */
    private static final String OTHER_PROOF = "hubMyProofOther";

    /** What is told where the end of a link closes the account. */
    static final String CLOSES = "hubMyUnlinkEffectClosed";

    private static final String UNLINKED = "hubMyServiceUnlinked";
    private static final String UNKNOWN = "hubMyServiceUnknown";

    ServicesPage page() {
        List<ServiceLink> all = links().of(visit.researcher().getId());
        return new ServicesPage(
                all.stream()
                        .filter(link -> link.end().isEmpty())
                        .map(this::entry)
                        .toList(),
                all.stream()
                        .flatMap(link -> link.end().stream().map(end -> ended(link, end)))
                        .toList());
    }

    private ServicesPage.Entry entry(ServiceLink link) {
        Moments moments = moments();
        return new ServicesPage.Entry(
                link.id(),
                name(link.service()),
                link.account(),
                moments.day(link.linkedAt()),
                proof(link.proof()),
                moments.day(link.provenAt()),
                links().lastUsed(link.id()).map(moments::time).orElse(null),
                !link.holds(Visit.now(), validity(link.service())));
    }

    private ServicesPage.Ended ended(ServiceLink link, ServiceLink.End end) {
        return new ServicesPage.Ended(
                name(link.service()),
                link.account(),
                moments().day(link.linkedAt()),
                moments().day(end.at()),
                reason(end.reason()));
    }

    static String proof(ProofKind kind) {
        return PROOFS.getOrDefault(kind, OTHER_PROOF);
    }

    static String reason(ServiceLink.Reason reason) {
        return switch (reason) {
            case RESEARCHER -> "hubMyEndedResearcher";
            case OPERATOR -> "hubMyEndedOperator";
            case CONSENT_WITHDRAWN -> "hubMyEndedConsent";
            case REPLACED -> "hubMyEndedReplaced";
        };
    }

    /** The question before an account is unlinked; empty when there is no such link. */
    Optional<ConfirmPage> question(String id) {
        LoginRedirect addresses = new LoginRedirect(visit.session());
        return own(id).map(link -> new ConfirmPage(
                "Unlink",
                name(link.service()),
                link.account(),
                null,
                List.of(
                        "hubMyUnlinkEffectNext",
                        closes(link) ? CLOSES : "hubMyUnlinkEffectAccount",
                        "hubMyUnlinkEffectConsents"),
                addresses.address(Place.of(Place.Kind.UNLINK, id)).toString(),
                addresses.address(Place.of(Place.Kind.SERVICES)).toString()));
    }

    /** Whether the service closes the account once it is not linked any more. */
    boolean closes(ServiceLink link) {
        return link.proof().equals(ProofKind.SIGN_UP)
                && policy(link.service())
                        .flatMap(FirstUsePolicy::directory)
                        .filter(directory -> directory.later().contains(Later.UNLINKING))
                        .isPresent();
    }

    private Optional<FirstUsePolicy> policy(String service) {
        try {
            return names().client(service).flatMap(FirstUseSetting::read);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Unlinks an account. Somebody else's, and one that is not linked any more, stays as it is. */
    void unlink(String id) {
        own(id).ifPresentOrElse(this::unlink, this::unknown);
    }

    private void unlink(ServiceLink link) {
        links().end(link.id(), ServiceLink.Reason.RESEARCHER);
        Journal journal = new Journal(visit);
        journal.done(
                journal.event(Place.Kind.UNLINK)
                        .detail(Journal.ACTION, "link_ended")
                        .detail("link", link.id())
                        .detail("service", clientId(link.service())),
                UNLINKED);
    }

    /** Says that none of the researcher's links is meant; which one was asked for is no business of the event. */
    void unknown() {
        Journal journal = new Journal(visit);
        journal.refused(
                journal.event(Place.Kind.UNLINK).detail(Journal.ACTION, "link_ended"), Journal.NOT_FOUND, UNKNOWN);
    }

    private Optional<ServiceLink> own(String id) {
        return links().find(id)
                .filter(link -> link.researcher().equals(visit.researcher().getId()))
                .filter(link -> link.end().isEmpty());
    }

    private Optional<Duration> validity(String service) {
        try {
            return names().client(service).flatMap(FirstUseSetting::read).flatMap(FirstUsePolicy::linkValidFor);
        } catch (IllegalArgumentException e) {
            // Nobody may enter such a service, so a proof counts for nothing there.
            return Optional.of(Duration.ZERO);
        }
    }

    String clientId(String service) {
        return names().client(service).map(client -> client.getClientId()).orElse(service);
    }

    String name(String service) {
        return names().service(service).orElse(service);
    }

    private Names names() {
        return new Names(visit.session(), visit.locale());
    }

    private Moments moments() {
        return new Moments(visit.locale());
    }

    ServiceLinks links() {
        return visit.session().getProvider(LinkProvider.class).links();
    }
}
