package kr.fedhub.keycloak.internal.broker;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.identity.Answer;
import kr.fedhub.core.identity.ReassignmentRule;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.UserModel;

/**
 * What the hub keeps with a researcher whom only an eduPersonPrincipalName identifies: the day of the last login, and digests
 * of what else was said of the person, so that somebody who got the name later is noticed.
 *
 * @param signal a second signal of this login: a kind, a colon and a digest
 */
record PrincipalName(Optional<String> signal) {
    /** The researcher's attribute; an operator confirms a reassigned name by removing it. */
    static final String ATTRIBUTE = "hub.principalName";

    private static final List<SamlAttribute> SIGNALS =
            List.of(SamlAttribute.SCHAC_PERSONAL_UNIQUE_CODE, SamlAttribute.DISPLAY_NAME);

    static PrincipalName of(Answer answer) {
        return new PrincipalName(SIGNALS.stream()
                .flatMap(attribute -> answer.values(attribute).stream()
                        .sorted()
                        .limit(1)
                        .map(value -> attribute.friendlyName() + ":" + Sha256.hex(value)))
                .findFirst());
    }

    /** Whether the researcher who had the name at the last login has it still. */
    boolean isStill(UserModel researcher, Duration trustedFor) {
        String[] kept = Optional.ofNullable(researcher.getFirstAttribute(ATTRIBUTE))
                .orElse("")
                .split(" ", 2);
        Optional<String> then = Stream.of(kept).skip(1).findFirst().filter(this::isComparable);
        Optional<String> now = then.isPresent() ? signal : Optional.empty();
        return new ReassignmentRule(trustedFor).samePerson(day(kept[0]), then, now, HubClock.now());
    }

    /** Has it kept once the login is through; a day is exact enough, and spares a write at every login. */
    void keepIn(BrokeredIdentityContext context) {
        LocalDate today = LocalDate.ofInstant(HubClock.now(), ZoneOffset.UTC);
        context.setUserAttribute(
                ATTRIBUTE, today + signal.map(text -> " " + text).orElse(""));
    }

    private boolean isComparable(String then) {
        return signal.filter(now -> kind(now).equals(kind(then))).isPresent();
    }

    private static String kind(String signal) {
        return signal.substring(0, Math.max(0, signal.indexOf(':')));
    }

    private static Optional<Instant> day(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
