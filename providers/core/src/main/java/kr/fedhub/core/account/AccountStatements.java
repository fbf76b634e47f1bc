package kr.fedhub.core.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.attribute.SamlAttribute;

/**
 * What the hub says to services of somebody who logged in with a hub account: not more than that somebody says so of
 * themselves and reads the mails to an address. Whatever an institution once said of the same person is not in it.
 *
 * @param scope the hub's own scope, if it has one; without it there are no scoped values
 */
public record AccountStatements(Optional<String> scope) {
    /** For people who are related to, but not members of, whoever says it (eduPerson 202208 §2.2.1). */
    public static final String AFFILIATION = "affiliate";
    /** Self-asserted identity together with a verified e-mail address (REFEDS Assurance Framework 2.0 §3.2). */
    public static final String ASSURANCE = "https://refeds.org/assurance/IAP/low";

    /** The values of every attribute but name and e-mail address; what is not there has none. */
    public Map<SamlAttribute, List<String>> values() {
        Map<SamlAttribute, List<String>> values = new EnumMap<>(SamlAttribute.class);
        values.put(SamlAttribute.EDU_PERSON_AFFILIATION, List.of(AFFILIATION));
        scope.ifPresent(
                own -> values.put(SamlAttribute.EDU_PERSON_SCOPED_AFFILIATION, List.of(AFFILIATION + "@" + own)));
        values.put(SamlAttribute.EDU_PERSON_ASSURANCE, List.of(ASSURANCE));
        return values;
    }
}
