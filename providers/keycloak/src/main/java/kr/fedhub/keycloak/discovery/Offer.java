package kr.fedhub.keycloak.discovery;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kr.fedhub.core.access.LoginOrigin;
import kr.fedhub.core.institution.IndexTab;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.InstitutionCatalogue;
import kr.fedhub.core.institution.InstitutionOrder;
import kr.fedhub.core.institution.InstitutionQuery;
import kr.fedhub.core.metadata.MemberAlias;

/**
 * The institutions that one service's page offers now.
 *
 * @param directory all institutions
 * @param service the service
 * @param only the aliases that the request asks for; empty when it asks for none
 * @param federated whether only members of federations are of use
 */
record Offer(ChoosableInstitutions directory, AskingService service, Set<String> only, boolean federated) {
    /** What one can still look through. */
    private static final int SHORT_LIST = 40;

    /** Fewer than these are seen at a glance. */
    private static final int SEARCHABLE = 8;

    private static final int MOST_REMEMBERED = 3;

    /**
     * Some of the institutions that fit.
     *
     * @param institutions in their order
     * @param more whether there are more of them
     */
    record Part(List<Institution> institutions, boolean more) {}

    Offer {
        only = Set.copyOf(only);
    }

    /** Whether the service takes accounts at the hub itself. */
    boolean takesHubAccounts() {
        return only.isEmpty() && service.policy().permits(new LoginOrigin.OfHub());
    }

    boolean contains(String alias) {
        return (only.isEmpty() || only.contains(alias))
                && (!federated || MemberAlias.isReserved(alias))
                && directory.isOffered(alias, service.policy());
    }

    /** Whether there are too many to list them all; those that a request asks for are few. */
    boolean isLong() {
        return only.isEmpty() && size() > SHORT_LIST;
    }

    /** Whether there is a search, which is among all and not among those that a request asks for. */
    boolean isSearchable() {
        return only.isEmpty() && size() > SEARCHABLE;
    }

    /** How many there are to choose from; of very many no more are counted than it takes to know that. */
    private int size() {
        InstitutionCatalogue list = directory.catalogue().list();
        if (service.policy().isForEverybody() && !federated) {
            return list.size();
        }
        return (int) list.all(Locale.KOREAN).stream()
                .filter(institution -> contains(institution.alias()))
                .limit(SHORT_LIST + 1L)
                .count();
    }

    Part found(InstitutionQuery query, int most) {
        List<Institution> found = directory.catalogue().index().find(query.text(), this::contains, most + 1).stream()
                .flatMap(this::named)
                .toList();
        return part(found, most);
    }

    /** A part of a tab of the index, the first one being number 0. */
    Part in(IndexTab tab, int number, Locale reader) {
        List<Institution> found = directory.catalogue().list().in(tab, reader).stream()
                .filter(institution -> contains(institution.alias()))
                .skip((long) number * SHORT_LIST)
                .limit(SHORT_LIST + 1L)
                .toList();
        return part(found, SHORT_LIST);
    }

    /** What is listed when nobody has searched: all, or where they are too many those that are in no federation. */
    Part listed(Locale reader) {
        Stream<Institution> all = isLong()
                ? directory.bilateral().stream().sorted(new InstitutionOrder(reader))
                : directory.catalogue().list().all(reader).stream();
        List<Institution> found = all.filter(institution -> contains(institution.alias()))
                .limit(SHORT_LIST + 1L)
                .toList();
        return part(found, SHORT_LIST);
    }

    /** What the service wants offered first, in its order; one that is switched off for a while is passed over. */
    List<Institution> recommended() {
        return service.recommended().stream()
                .flatMap(named -> directory.alias(named).stream())
                .distinct()
                .filter(this::contains)
                .flatMap(this::named)
                .toList();
    }

    /** Of the given aliases the first few that can be chosen. */
    List<Institution> remembered(Collection<String> aliases) {
        return aliases.stream()
                .filter(this::contains)
                .flatMap(this::named)
                .limit(MOST_REMEMBERED)
                .toList();
    }

    Stream<Institution> named(String alias) {
        return directory.catalogue().list().named(alias).stream();
    }

    private static Part part(List<Institution> found, int most) {
        return new Part(found.stream().limit(most).toList(), found.size() > most);
    }
}
