package kr.fedhub.realm.descriptor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.realm.ConfigException;

/**
 * One environment: where the hub and the services are, and who takes part.
 *
 * @param hub the hub's address
 * @param placeholders what placeholders mean in this environment
 * @param services the services that take part
 * @param institutions the institutions that take part
 * @param sources the metadata sources whose members take part
 * @param mail where mails are handed in, if the environment says so
 * @param identifiers what researchers' identifiers are made with, if the environment says so
 * @param accountScope the scope of what the hub itself says of people with a hub account, if it says anything scoped
 */
record EnvironmentFile(
        URI hub,
        Placeholders placeholders,
        List<YamlValue.Scalar> services,
        List<YamlValue.Scalar> institutions,
        List<YamlValue.Scalar> sources,
        Optional<MailServer> mail,
        Optional<IdentifierSource> identifiers,
        Optional<String> accountScope) {
    private static final String SCOPE = "accountScope";
    private static final String FOLDER = "environments";
    private static final String SUFFIX = ".yaml";

    static EnvironmentFile read(Path root, String name, Map<String, String> env) {
        Path folder = root.resolve(FOLDER);
        List<String> known = known(folder);
        if (!known.contains(name)) {
            throw new ConfigException("unknown environment '" + name + "'; known: " + String.join(", ", known));
        }
        YamlValue.Mapping mapping = YamlReader.read(folder.resolve(name + SUFFIX), FOLDER + "/" + name + SUFFIX);
        Placeholders placeholders = new Placeholders(env, urls(mapping));
        Section section = Section.of(
                mapping,
                placeholders,
                "hub",
                "urls",
                "services",
                "institutions",
                "sources",
                "mail",
                "identifiers",
                SCOPE);
        return new EnvironmentFile(
                section.parsed("hub", WebAddress::base),
                placeholders,
                unique(section.scalars("services")),
                unique(section.scalars("institutions")),
                unique(section.scalars("sources")),
                MailReader.read(section),
                IdentifierReader.source(section),
                section.optionalParsed(SCOPE, InstitutionReader::domain));
    }

    private static Map<String, YamlValue.Scalar> urls(YamlValue.Mapping mapping) {
        YamlValue urls = mapping.values().get("urls");
        if (urls == null) {
            return Map.of();
        }
        if (!(urls instanceof YamlValue.Mapping named)) {
            throw urls.where().refuse("must be a section of 'service: address' lines");
        }
        Map<String, YamlValue.Scalar> result = new TreeMap<>();
        named.values().forEach((id, value) -> {
            if (!(value instanceof YamlValue.Scalar scalar)) {
                throw value.where().refuse("must be an address");
            }
            result.put(id, scalar);
        });
        return result;
    }

    private static List<YamlValue.Scalar> unique(List<YamlValue.Scalar> ids) {
        Map<String, YamlValue.Scalar> seen = new TreeMap<>();
        for (YamlValue.Scalar id : ids) {
            if (seen.putIfAbsent(id.text(), id) != null) {
                throw id.where().refuse("'" + id.text() + "' stands here a second time");
            }
        }
        return ids;
    }

    private static List<String> known(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigException("the configuration folder has no folder '" + FOLDER + "'");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new ConfigException("the folder '" + FOLDER + "' cannot be read", e);
        }
    }
}
