package kr.fedhub.realm.descriptor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.MemberAlias;

/** The aliases of institutions and sources, which the hub keeps in one list. */
final class Aliases {
    private Aliases() {}

    /** Refuses an alias that two of them have, and one out of the range that members of federations have. */
    static void check(List<YamlValue.Scalar> institutions, List<YamlValue.Scalar> sources) {
        Set<String> taken = new HashSet<>();
        Stream.concat(institutions.stream(), sources.stream()).forEach(id -> {
            if (MemberAlias.isReserved(id.text())) {
                throw id.where()
                        .refuse("'" + id.text() + "' begins like the aliases of federations' members; choose"
                                + " another id");
            }
            if (!taken.add(id.text())) {
                throw id.where()
                        .refuse("'" + id.text() + "' is an institution already; a source needs an id of its own");
            }
        });
    }
}
