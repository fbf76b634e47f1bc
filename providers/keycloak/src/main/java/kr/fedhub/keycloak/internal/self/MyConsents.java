package kr.fedhub.keycloak.internal.self;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.link.Consents;
import kr.fedhub.keycloak.link.LinkProvider;

/** What one researcher agreed to. */
record MyConsents(Visit visit) {
    private static final String ACTION = "consent_withdrawn";
    private static final String WITHDRAWN = "hubMyConsentWithdrawn";
    private static final String UNKNOWN = "hubMyConsentUnknown";
    private static final String WITHDRAWN_AND_UNLINKED = "hubMyConsentWithdrawnUnlinked";

    ConsentsPage page() {
        Map<String, List<ConsentReceipt>> byService = new LinkedHashMap<>();
        consents()
                .of(visit.researcher().getId())
                .forEach(receipt -> byService
                        .computeIfAbsent(receipt.service(), service -> new ArrayList<>())
                        .add(receipt));
        return new ConsentsPage(byService.entrySet().stream()
                .map(entry -> service(entry.getKey(), entry.getValue()))
                .toList());
    }

    private ConsentsPage.Service service(String id, List<ConsentReceipt> receipts) {
        ConsentTerms terms = ConsentTerms.of(names().client(id));
        return new ConsentsPage.Service(
                names().service(id).orElse(id),
                receipts.stream()
                        .filter(receipt -> receipt.withdrawnAt().isEmpty())
                        .map(receipt -> entry(receipt, terms))
                        .toList(),
                receipts.stream()
                        .filter(receipt -> receipt.withdrawnAt().isPresent())
                        .map(receipt -> entry(receipt, terms))
                        .toList());
    }

    private ConsentsPage.Entry entry(ConsentReceipt receipt, ConsentTerms terms) {
        Moments moments = new Moments(visit.locale());
        Optional<String> title = terms.title(receipt, visit.locale());
        return new ConsentsPage.Entry(
                receipt.id(),
                title.orElseGet(() -> ConsentTerms.titleKey(receipt)),
                title.isPresent(),
                terms.isRequired(receipt),
                ConsentTerms.isWithdrawable(receipt),
                receipt.notice(),
                receipt.locale(),
                moments.time(receipt.givenAt()),
                receipt.withdrawnAt().map(moments::time).orElse(null));
    }

    /** The question before a consent is withdrawn; empty when there is none to withdraw. */
    Optional<ConfirmPage> question(String id) {
        LoginRedirect addresses = new LoginRedirect(visit.session());
        return own(id).map(receipt -> {
            ConsentTerms terms = ConsentTerms.of(names().client(receipt.service()));
            return new ConfirmPage(
                    "Withdraw",
                    names().service(receipt.service()).orElse(receipt.service()),
                    terms.title(receipt, visit.locale()).orElse(null),
                    ConsentTerms.titleKey(receipt),
                    terms.isRequired(receipt)
                            ? effects(receipt)
                            : List.of("hubMyWithdrawEffectOptional", "hubMyWithdrawEffectPast"),
                    addresses.address(Place.of(Place.Kind.WITHDRAW, id)).toString(),
                    addresses.address(Place.of(Place.Kind.CONSENTS)).toString());
        });
    }

    private List<String> effects(ConsentReceipt receipt) {
        boolean closes = provider()
                .links()
                .current(receipt.researcher(), receipt.service())
                .filter(new MyServices(visit)::closes)
                .isPresent();
        return closes
                ? List.of(
                        "hubMyWithdrawEffectLink",
                        MyServices.CLOSES,
                        "hubMyWithdrawEffectAgain",
                        "hubMyWithdrawEffectPast")
                : List.of("hubMyWithdrawEffectLink", "hubMyWithdrawEffectAgain", "hubMyWithdrawEffectPast");
    }

    /** Withdraws what a receipt is about, at its service; a link that rests on it ends. */
    void withdraw(String id) {
        own(id).ifPresentOrElse(this::withdraw, this::unknown);
    }

    private void withdraw(ConsentReceipt receipt) {
        String researcher = visit.researcher().getId();
        consents().of(researcher, receipt.service()).stream()
                .filter(other -> other.purpose().equals(receipt.purpose()))
                .filter(ConsentTerms::isWithdrawable)
                .forEach(other -> consents().withdraw(other.id()));
        boolean unlinked = ConsentTerms.of(names().client(receipt.service())).isRequired(receipt)
                && endLink(researcher, receipt.service());
        Journal journal = new Journal(visit);
        journal.done(
                journal.event(Place.Kind.WITHDRAW)
                        .detail(Journal.ACTION, ACTION)
                        .detail("receipt", receipt.id())
                        .detail("purpose", receipt.purpose())
                        .detail("service", new MyServices(visit).clientId(receipt.service()))
                        .detail("link_ended", Boolean.toString(unlinked)),
                unlinked ? WITHDRAWN_AND_UNLINKED : WITHDRAWN);
    }

    /** Says that none of the researcher's consents is meant; which one was asked for is no business of the event. */
    void unknown() {
        Journal journal = new Journal(visit);
        journal.refused(journal.event(Place.Kind.WITHDRAW).detail(Journal.ACTION, ACTION), Journal.NOT_FOUND, UNKNOWN);
    }

    private boolean endLink(String researcher, String service) {
        Optional<ServiceLink> link = provider().links().current(researcher, service);
        link.ifPresent(held -> provider().links().end(held.id(), ServiceLink.Reason.CONSENT_WITHDRAWN));
        return link.isPresent();
    }

    private Optional<ConsentReceipt> own(String id) {
        return consents().of(visit.researcher().getId()).stream()
                .filter(receipt -> receipt.id().equals(id))
                .filter(ConsentTerms::isWithdrawable)
                .findFirst();
    }

    private Names names() {
        return new Names(visit.session(), visit.locale());
    }

    Consents consents() {
        return provider().consents();
    }

    private LinkProvider provider() {
        return visit.session().getProvider(LinkProvider.class);
    }
}
