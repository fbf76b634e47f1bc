package kr.fedhub.core.institution;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.fedhub.core.digest.Sha256;

/**
 * The institutions that one browser has logged in with, and at which services: nothing about the person who did. Latest first.
 *
 * @param choices one for each institution
 */
public record RememberedChoices(List<Choice> choices) {
    /** More would not fit on one screen. */
    private static final int MOST = 8;

    /** A cookie has to stay below 4 KiB, signed and in base64. */
    private static final int MOST_BYTES = 1_900;

    private static final int MOST_SERVICES = 6;
    private static final int DAYS = 180;
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{C},;]{1,255}");
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern LINE = Pattern.compile("\n");

    public RememberedChoices {
        Map<String, Choice> latest = new LinkedHashMap<>();
        int bytes = 0;
        for (Choice choice : choices.stream()
                .sorted(Comparator.comparing(Choice::last).reversed())
                .toList()) {
            int length = latest.containsKey(choice.institution()) ? 0 : choice.bytes();
            if (latest.size() < MOST && bytes + length <= MOST_BYTES) {
                latest.putIfAbsent(choice.institution(), choice);
                bytes += length;
            }
        }
        choices = List.copyOf(latest.values());
    }

    /**
     * An institution.
     *
     * @param institution the alias of its identity provider
     * @param last the day of the latest login
     * @param services marks of the services that it was used at, the latest first
     */
    public record Choice(String institution, LocalDate last, List<String> services) {
        public Choice {
            services = services.stream().limit(MOST_SERVICES).toList();
            if (!WORD.matcher(institution).matches()
                    || !services.stream()
                            .allMatch(service -> MARK.matcher(service).matches())) {
                throw new IllegalArgumentException("An alias and a mark of a service are words");
            }
        }

        private boolean isOf(String service) {
            return services.contains(service);
        }

        private String line() {
            return String.join(
                    " ",
                    Stream.concat(Stream.of(institution, last.toString()), services.stream())
                            .toList());
        }

        private int bytes() {
            return line().getBytes(StandardCharsets.UTF_8).length + 1;
        }
    }

    public static RememberedChoices none() {
        return new RememberedChoices(List.of());
    }

    /** Reads what {@link #text} wrote; whatever else is nothing remembered. */
    public static RememberedChoices parse(String text) {
        try {
            return new RememberedChoices(LINE.splitAsStream(text)
                    .filter(line -> !line.isEmpty())
                    .map(RememberedChoices::choice)
                    .toList());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return none();
        }
    }

    private static Choice choice(String line) {
        List<String> words = SPACE.splitAsStream(line).toList();
        if (words.size() < 2) {
            throw new IllegalArgumentException("A choice has an institution and a day");
        }
        return new Choice(words.get(0), LocalDate.parse(words.get(1)), words.subList(2, words.size()));
    }

    public String text() {
        return String.join("\n", choices.stream().map(Choice::line).toList());
    }

    /**
     * These and a login of today, with an institution at a service. An alias that is no word is not remembered: no login is to
     * fail for that.
     */
    public RememberedChoices with(String institution, String clientId, LocalDate today) {
        if (!WORD.matcher(institution).matches()) {
            return this;
        }
        Optional<Choice> before = choices.stream()
                .filter(choice -> choice.institution().equals(institution))
                .findFirst();
        List<String> services = Stream.concat(
                        Stream.of(mark(clientId)), before.stream().flatMap(choice -> choice.services().stream()))
                .distinct()
                .toList();
        List<Choice> all = new ArrayList<>(List.of(new Choice(institution, today, services)));
        all.addAll(without(institution).choices);
        return new RememberedChoices(all);
    }

    public RememberedChoices without(String institution) {
        return new RememberedChoices(choices.stream()
                .filter(choice -> !choice.institution().equals(institution))
                .toList());
    }

    /** The institutions to offer at a service: those used there first, none from longer ago than half a year. */
    public List<String> at(String clientId, LocalDate today) {
        String service = mark(clientId);
        return choices.stream()
                .filter(choice -> ChronoUnit.DAYS.between(choice.last(), today) < DAYS)
                .sorted(Comparator.comparing(choice -> !choice.isOf(service)))
                .map(Choice::institution)
                .toList();
    }

    /** A service's client id can be long, and the browser need not know it. */
    private static String mark(String clientId) {
        return Sha256.hex(clientId).substring(0, 8);
    }
}
