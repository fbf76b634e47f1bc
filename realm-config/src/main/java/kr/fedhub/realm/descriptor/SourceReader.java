package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.fedhub.core.identity.IdentifierType;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.aggregate.EntityIdPattern;

/** Reads the descriptor of a metadata source. */
final class SourceReader {
    private static final Set<String> TYPES = Set.of("aggregate", "query");
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final YamlValue.Mapping mapping;
    private final Placeholders placeholders;
    private final Path folder;

    SourceReader(YamlValue.Mapping mapping, Placeholders placeholders, Path folder) {
        this.mapping = mapping;
        this.placeholders = placeholders;
        this.folder = folder;
    }

    SourceDescriptor read() {
        Section section = Section.of(
                mapping,
                placeholders,
                "id",
                "name",
                "verified",
                "metadata",
                "include",
                "exclude",
                "identifiers",
                "principalNameTrusted",
                "hub");
        return new SourceDescriptor(
                section.text("id"),
                ServiceReader.name(section),
                section.optionalParsed("verified", text -> ServiceReader.oneOf(text, TRUTH))
                        .map(Boolean::valueOf)
                        .orElse(false),
                metadata(section),
                criteria(section, "include"),
                criteria(section, "exclude"),
                section.list("identifiers", SourceReader::identifier),
                section.optionalParsed("principalNameTrusted", TimeSpan.days(1, 3650)),
                new SourceHubReader(section).read());
    }

    private SourceDescriptor.Metadata metadata(Section section) {
        Section metadata = section.section(
                "metadata", "type", "url", "certificates", "refresh", "maximumValidity", "vanishPercent", "precedence");
        // First, since a source without a certificate is often one that was never set up at all.
        var anchor = new PinnedCertificates(placeholders, folder)
                .read(metadata.where("certificates"), metadata.scalars("certificates"));
        return new SourceDescriptor.Metadata(
                metadata.optionalParsed("type", SourceReader::type).orElse(SourceDescriptor.Type.AGGREGATE),
                metadata.parsed("url", SourceReader::location),
                anchor,
                metadata.optionalParsed("refresh", TimeSpan.between(Duration.ofMinutes(1), Duration.ofDays(7))),
                metadata.optionalParsed("maximumValidity", TimeSpan.days(1, 90)),
                metadata.optionalParsed("vanishPercent", numberUpTo(100)),
                metadata.optionalParsed("precedence", numberUpTo(100_000)));
    }

    private static SourceDescriptor.Criteria criteria(Section section, String key) {
        if (!section.has(key)) {
            return SourceDescriptor.Criteria.NONE;
        }
        Section criteria = section.section(key, "entityIds", "pattern", "registrars", "categories");
        return new SourceDescriptor.Criteria(
                criteria.list("entityIds", text -> new EntityId(text).value()),
                criteria.optionalParsed(
                        "pattern", text -> EntityIdPattern.of(text).toString()),
                criteria.list("registrars", text -> text),
                criteria.list("categories", text -> text));
    }

    private static SourceDescriptor.Type type(String text) {
        return SourceDescriptor.Type.valueOf(ServiceReader.oneOf(text, TYPES).toUpperCase(Locale.ROOT));
    }

    private static String location(String text) {
        return text.startsWith("file:") ? file(text) : WebAddress.trusted(text).toString();
    }

    private static String file(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getRawAuthority() == null
                    && uri.getRawPath() != null
                    && uri.getRawPath().startsWith("/")) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a web address or file:///path", e);
        }
        throw new IllegalArgumentException("must be a web address, or file:///path on the hub's machine");
    }

    private static IdentifierType identifier(String word) {
        return IdentifierType.of(word)
                .orElseThrow(() -> new IllegalArgumentException("unknown identifier '" + word + "'; accepted: "
                        + Arrays.stream(IdentifierType.values())
                                .map(IdentifierType::word)
                                .collect(Collectors.joining(", "))));
    }

    private static Function<String, Integer> numberUpTo(int most) {
        return text -> {
            if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > most) {
                throw new IllegalArgumentException("'" + text + "' is not a whole number from 0 to " + most);
            }
            return Integer.valueOf(text);
        };
    }
}
