package kr.fedhub.keycloak.internal.self;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.keycloak.config.AddedInstitutions;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The institutions of one researcher. */
record MyInstitutions(Visit visit) {
    private static final String REMOVED = "hubMyInstitutionRemoved";

    InstitutionsPage page() {
        WaysIn ways = waysIn(aliases());
        InstitutionTimes times = InstitutionTimes.of(visit);
        Moments moments = new Moments(visit.locale());
        Names names = names();
        List<InstitutionsPage.Entry> entries = ways.linked().stream()
                .map(alias -> new InstitutionsPage.Entry(
                        alias,
                        names.institution(alias),
                        times.since(alias).map(moments::day).orElse(null),
                        times.last(alias).map(moments::time).orElse(null),
                        ways.current().filter(alias::equals).isPresent(),
                        ways.usable().contains(alias),
                        Optional.ofNullable(ways.objection(alias))
                                .map(WaysIn.Objection::message)
                                .orElse(null)))
                .sorted(Comparator.comparing(InstitutionsPage.Entry::name))
                .toList();
        return new InstitutionsPage(entries, ways.password());
    }

    /** The question before an institution is removed; empty when it has to stay. */
    Optional<ConfirmPage> question(String alias) {
        if (waysIn(aliases()).objection(alias) != null) {
            return Optional.empty();
        }
        LoginRedirect addresses = new LoginRedirect(visit.session());
        return Optional.of(new ConfirmPage(
                "Remove",
                names().institution(alias),
                null,
                null,
                List.of("hubMyRemoveEffectLogin", "hubMyRemoveEffectSessions", "hubMyRemoveEffectLinks"),
                addresses.address(Place.of(Place.Kind.REMOVE, alias)).toString(),
                addresses.base().toString()));
    }

    /** Removes an institution, unless it has to stay. */
    void remove(String alias) {
        // Two requests at once must not take the last two ways in.
        Set<String> linked = new LinkedInstitutions(visit.session()).locked(visit.researcher());
        WaysIn.@Nullable Objection objection = waysIn(linked).objection(alias);
        Journal journal = new Journal(visit);
        if (objection != null) {
            journal.refused(event(journal, alias), objection.error(), objection.message());
            return;
        }
        visit.session().users().removeFederatedIdentity(visit.realm(), visit.researcher(), alias);
        AddedInstitutions.of(visit.researcher()).without(alias).keepWith(visit.researcher());
        new OtherSessions(visit).endThoseOf(alias);
        journal.done(event(journal, alias), REMOVED);
    }

    /** Says why an institution has to stay. */
    void kept(String alias) {
        WaysIn.@Nullable Objection objection = waysIn(aliases()).objection(alias);
        if (objection != null) {
            Journal journal = new Journal(visit);
            journal.refused(event(journal, alias), objection.error(), objection.message());
        }
    }

    private static EventBuilder event(Journal journal, String alias) {
        return journal.event(Place.Kind.REMOVE).detail(Details.IDENTITY_PROVIDER, alias);
    }

    private WaysIn waysIn(Set<String> linked) {
        Names names = names();
        return new WaysIn(
                linked,
                linked.stream().filter(names::isUsable).collect(Collectors.toSet()),
                visit.researcher().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE),
                visit.institution());
    }

    Set<String> aliases() {
        return identities().map(FederatedIdentityModel::getIdentityProvider).collect(Collectors.toSet());
    }

    Stream<FederatedIdentityModel> identities() {
        return visit.session().users().getFederatedIdentitiesStream(visit.realm(), visit.researcher());
    }

    private Names names() {
        return new Names(visit.session(), visit.locale());
    }
}
