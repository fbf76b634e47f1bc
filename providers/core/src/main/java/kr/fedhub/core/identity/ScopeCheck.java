package kr.fedhub.core.identity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kr.fedhub.core.attribute.SamlAttribute;

/**
 * Takes away the values by which one institution would speak for another: scoped values whose scope its metadata does not
 * list, and a home organisation that is not its own (eduGAIN SAML profile; REFEDS, {@code shibmd:Scope}).
 *
 * @param answer what is left
 * @param dropped the attributes of which something was taken away
 */
public record ScopeCheck(Answer answer, Set<SamlAttribute> dropped) {
    public ScopeCheck {
        dropped = Set.copyOf(dropped);
    }

    /**
     * Checks an answer.
     *
     * @param answer what the institution said
     * @param mayUse whether the institution may use a scope, given in lower case
     */
    public static ScopeCheck of(Answer answer, Predicate<String> mayUse) {
        Map<SamlAttribute, List<String>> kept = new EnumMap<>(SamlAttribute.class);
        Set<SamlAttribute> dropped = EnumSet.noneOf(SamlAttribute.class);
        answer.attributes().forEach((attribute, values) -> {
            List<String> allowed = values.stream()
                    .filter(value -> allowed(attribute, value, mayUse))
                    .toList();
            if (allowed.size() < values.size()) {
                dropped.add(attribute);
            }
            if (!allowed.isEmpty()) {
                kept.put(attribute, allowed);
            }
        });
        return new ScopeCheck(new Answer(kept, answer.targetedIds(), answer.persistentNameId()), dropped);
    }

    private static boolean allowed(SamlAttribute attribute, String value, Predicate<String> mayUse) {
        if (attribute == SamlAttribute.SCHAC_HOME_ORGANIZATION) {
            return mayUse.test(value.toLowerCase(Locale.ROOT));
        }
        if (!attribute.scoped()) {
            return true;
        }
        int at = value.indexOf('@');
        // Two signs would let two readers see two different scopes.
        return at > 0
                && at == value.lastIndexOf('@')
                && mayUse.test(value.substring(at + 1).toLowerCase(Locale.ROOT));
    }
}
