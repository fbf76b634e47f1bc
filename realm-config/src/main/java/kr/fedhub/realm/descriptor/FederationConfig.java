package kr.fedhub.realm.descriptor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.realm.ConfigException;

/**
 * A federation as it is written down, for one environment.
 *
 * @param hub the hub's address
 * @param realm the hub realm, near Keycloak's own representation
 * @param services the services that take part
 * @param institutions the institutions that take part
 * @param members what members of the sources are called
 * @param sources the metadata sources whose members take part
 * @param mail where mails are handed in; empty to leave the server's own settings alone
 * @param identifiers what researchers' identifiers are made with; empty when no service gets one
 * @param accountScope the scope of what the hub itself says of people with a hub account; none of an institution's
 */
public record FederationConfig(
        URI hub,
        ObjectNode realm,
        List<ServiceDescriptor> services,
        List<InstitutionDescriptor> institutions,
        List<MemberDescriptor> members,
        List<SourceDescriptor> sources,
        Optional<MailServer> mail,
        Optional<IdentifierSource> identifiers,
        Optional<String> accountScope) {
    public FederationConfig {
        services = List.copyOf(services);
        institutions = List.copyOf(institutions);
        members = List.copyOf(members);
        sources = List.copyOf(sources);
    }

    /**
     * Reads the configuration folder. Nothing outside it is called or read.
     *
     * @param folder the folder that holds the hub, its services, institutions and environments
     * @param environment the name of the environment
     * @param env where <code>${env:…}</code> placeholders are looked up
     * @throws ConfigException with one line that says what to correct, and where
     */
    public static FederationConfig load(Path folder, String environment, Map<String, String> env) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigException("there is no configuration folder " + folder);
        }
        EnvironmentFile file = EnvironmentFile.read(folder, environment, env);
        DescriptorFolder services = DescriptorFolder.read(folder, "services", "service");
        DescriptorFolder institutions = DescriptorFolder.read(folder, "institutions", "institution");
        DescriptorFolder sources = DescriptorFolder.readIfThere(folder, "sources", "source");
        Placeholders placeholders = file.placeholders();
        Set<String> present = ids(file.institutions());
        List<InstitutionDescriptor> institutionsHere = institutions(institutions, file, false)
                .map(mapping -> new InstitutionReader(mapping, placeholders, institutions.folder()).read())
                .toList();
        List<MemberDescriptor> members = institutions(institutions, file, true)
                .map(mapping -> new MemberReader(mapping, placeholders).read())
                .toList();
        EntityIds.checkMembers(institutions, present, placeholders);
        Aliases.check(file.institutions(), file.sources());
        References references = new References(
                services,
                institutions,
                sources,
                ids(file.services()),
                present,
                file.identifiers().isPresent(),
                placeholders);
        ObjectNode realm = realm(folder, placeholders);
        List<ServiceDescriptor> servicesHere = services(services, file, references);
        FirstUseGuard.check(realm, servicesHere);
        return new FederationConfig(
                file.hub(),
                realm,
                servicesHere,
                institutionsHere,
                members,
                sources(sources, file),
                file.mail(),
                file.identifiers(),
                accountScope(file, institutionsHere));
    }

    /** Whoever logs in at the hub itself must not look like somebody of an institution. */
    private static Optional<String> accountScope(EnvironmentFile file, List<InstitutionDescriptor> institutions) {
        file.accountScope()
                .ifPresent(scope -> institutions.stream()
                        .filter(institution -> institution.domain().equalsIgnoreCase(scope))
                        .findFirst()
                        .ifPresent(institution -> {
                            throw new ConfigException("accountScope: '" + scope + "' is the domain of institution '"
                                    + institution.id() + "'");
                        }));
        return file.accountScope();
    }

    private static List<ServiceDescriptor> services(
            DescriptorFolder folder, EnvironmentFile file, References references) {
        List<YamlValue.Mapping> mappings =
                file.services().stream().map(folder::get).toList();
        List<ServiceDescriptor> services = mappings.stream()
                .map(mapping -> new ServiceReader(mapping, file.placeholders(), references).read())
                .toList();
        EntityIds.checkServices(mappings, file.placeholders());
        return services;
    }

    private static Stream<YamlValue.Mapping> institutions(
            DescriptorFolder folder, EnvironmentFile file, boolean ofFederations) {
        return file.institutions().stream()
                .map(folder::get)
                .filter(mapping -> MemberReader.reads(mapping) == ofFederations);
    }

    private static List<SourceDescriptor> sources(DescriptorFolder sources, EnvironmentFile file) {
        return file.sources().stream()
                .map(id -> new SourceReader(sources.get(id), file.placeholders(), sources.folder()).read())
                .toList();
    }

    private static Set<String> ids(List<YamlValue.Scalar> references) {
        return references.stream().map(YamlValue.Scalar::text).collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectNode realm(Path folder, Placeholders placeholders) {
        YamlValue.Mapping mapping = YamlReader.read(folder.resolve("hub/realm.yaml"), "hub/realm.yaml");
        ObjectNode realm = (ObjectNode) placeholders.json(mapping);
        if (!realm.path("realm").isTextual() || realm.path("realm").asText().isBlank()) {
            throw mapping.where().child("realm", 1).refuse("missing; write the realm's name");
        }
        return realm;
    }
}
