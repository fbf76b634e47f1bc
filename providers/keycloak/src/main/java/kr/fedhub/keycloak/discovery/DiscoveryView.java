package kr.fedhub.keycloak.discovery;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.institution.IndexTab;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.keycloak.choice.BrowserChoices;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Makes the page of what a service offers and what the reader asked for.
 *
 * @param offer what the service offers
 * @param locale the reader's language
 * @param asked what the reader asks for
 * @param pictures where logos are
 * @param remembered aliases of institutions that this browser logged in with before
 */
record DiscoveryView(
        Offer offer, Locale locale, Asked asked, InstitutionPictures pictures, Collection<String> remembered) {
    private static final int MOST_FOUND = 40;

    /** The view of a request; what it wants forgotten is forgotten. */
    static DiscoveryView of(KeycloakSession session, Offer offer, Asked asked) {
        BrowserChoices browser = new BrowserChoices(session);
        asked.forgotten().ifPresent(browser::remove);
        return new DiscoveryView(
                offer,
                session.getContext().resolveLocale(null),
                asked,
                new InstitutionPictures(
                        SearchAddress.base(session), offer.directory().roster()),
                browser.at(offer.service().id()).stream()
                        .filter(alias -> !alias.equals(asked.forgotten().orElse("")))
                        .toList());
    }

    /**
     * The page.
     *
     * @param action where its forms go, or null for the login's own address
     * @param suggestions where its script asks
     * @param hubAccount whether one can log in with an account at the hub
     * @param problem key of the message that says why the page is shown again, or null
     */
    DiscoveryPage page(@Nullable String action, String suggestions, boolean hubAccount, @Nullable String problem) {
        List<Institution> recommended = offer.recommended();
        Offer.Part part = part();
        List<Institution> others = part.institutions().stream()
                .filter(institution -> !isListing() || !recommended.contains(institution))
                .toList();
        return new DiscoveryPage(
                offer.service().name().in(locale),
                action,
                DiscoveryPage.choices(offer.remembered(remembered), locale, pictures::inline),
                DiscoveryPage.choices(recommended, locale, pictures::inline),
                DiscoveryPage.choices(others, locale, isListing() ? pictures::inline : pictures::address),
                problem,
                offer.isSearchable()
                        ? new DiscoveryPage.Search(
                                asked.query().text(),
                                !asked.query().isEmpty() && part.institutions().isEmpty(),
                                !asked.query().isEmpty() && part.more(),
                                suggestions)
                        : null,
                offer.isLong() ? index(part) : null,
                hubAccount);
    }

    private Offer.Part part() {
        if (!asked.query().isEmpty()) {
            return offer.found(asked.query(), MOST_FOUND);
        }
        return asked.place().map(at -> offer.in(at.tab(), at.part(), locale)).orElseGet(() -> offer.listed(locale));
    }

    /** Neither searched nor opened at a letter. */
    private boolean isListing() {
        return asked.query().isEmpty() && asked.place().isEmpty();
    }

    private DiscoveryPage.Index index(Offer.Part part) {
        Optional<IndexPlace> open = asked.query().isEmpty() ? asked.place() : Optional.empty();
        Optional<IndexTab> tab = open.map(IndexPlace::tab);
        boolean latin = tab.filter(IndexTab::isLatin).isPresent();
        Set<IndexTab> filled = offer.directory().catalogue().list().tabs(locale);
        return new DiscoveryPage.Index(
                IndexTab.main().stream()
                        .map(one -> new DiscoveryPage.Tab(
                                one.label(),
                                tab.filter(one::equals).isPresent() || (latin && one.equals(IndexTab.LATIN)),
                                filled.contains(one)))
                        .toList(),
                latin
                        ? IndexTab.latin().stream()
                                .map(one -> new DiscoveryPage.Tab(
                                        one.label(), tab.filter(one::equals).isPresent(), filled.contains(one)))
                                .toList()
                        : List.of(),
                open.filter(at -> part.more()).map(at -> at.next().text()).orElse(null),
                tab.map(IndexTab::label).orElse(null));
    }
}
