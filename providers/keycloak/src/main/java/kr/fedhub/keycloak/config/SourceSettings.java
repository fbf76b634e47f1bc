package kr.fedhub.keycloak.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.identity.IdentifierChain;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.aggregate.AggregateLimits;
import kr.fedhub.core.metadata.aggregate.AggregateRules;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The settings of a metadata source, kept in the configuration of its identity provider.
 *
 * @param alias its alias
 * @param type how it gives its metadata
 * @param location where: https, http on this very computer, or a file
 * @param rules what its documents have to fulfil
 * @param refreshInterval how often it is asked
 * @param vanishPercent how many of a hundred members may vanish at once without an operator's release
 * @param precedence who answers for an entity that stands in several sources: the smallest number
 * @param identifiers which identifiers its members are trusted with
 * @param principalNameTrustedFor how long an eduPersonPrincipalName alone is believed after the last login
 * @param spEntityId the hub's entityID towards the members
 * @param nameIdFormat the NameID format asked for, a URN
 */
public record SourceSettings(
        String alias,
        Type type,
        URI location,
        AggregateRules rules,
        Duration refreshInterval,
        int vanishPercent,
        int precedence,
        IdentifierChain identifiers,
        Duration principalNameTrustedFor,
        EntityId spEntityId,
        String nameIdFormat) {
    /** The provider id of a source's identity provider. */
    public static final String PROVIDER_ID = "federation-metadata";

    private static final String FILE_QUERY =
            "metadataUrl cannot be used: a file answers no queries; give an https address or metadataType aggregate";
    private static final List<SourceSetting<?>> BEFORE_FILTERS = List.of(
            SourceForm.TYPE,
            SourceForm.LOCATION,
            SourceForm.CERTIFICATES,
            SourceForm.REFRESH,
            SourceForm.MAXIMUM_VALIDITY,
            SourceForm.VANISH_PERCENT,
            SourceForm.PRECEDENCE);
    private static final List<SourceSetting<?>> AFTER_FILTERS = List.of(
            SourceForm.IDENTIFIERS,
            SourceForm.PRINCIPAL_NAME_TRUSTED,
            SourceForm.NAME_ID_FORMAT,
            SourceForm.SP_ENTITY_ID);

    /** The fields of the form in the admin console, in its order; those of the hub's own metadata are not among them. */
    public static List<ProviderConfigProperty> properties() {
        return settings().map(setting -> setting.option().property()).toList();
    }

    /**
     * The settings of a source.
     *
     * @throws IllegalArgumentException with one line: the first of {@link #problems(IdentityProviderModel)}
     */
    public static SourceSettings read(IdentityProviderModel provider) {
        first(SafeEntries.problems(provider));
        return parse(provider.getAlias(), SafeEntries.entries(provider));
    }

    /**
     * The settings among the entries of an identity provider.
     *
     * @throws IllegalArgumentException with one line that names the entry and what to write instead
     */
    public static SourceSettings parse(String alias, Map<String, String> entries) {
        first(SafeEntries.problems(entries));
        Type type = SourceForm.TYPE.read(entries);
        URI location = SourceForm.LOCATION.read(entries);
        if (type == Type.QUERY && location.getHost() == null) {
            throw new IllegalArgumentException(FILE_QUERY);
        }
        return new SourceSettings(
                alias,
                type,
                location,
                rules(entries),
                SourceForm.REFRESH.read(entries),
                SourceForm.VANISH_PERCENT.read(entries),
                SourceForm.PRECEDENCE.read(entries),
                SourceForm.IDENTIFIERS.read(entries),
                SourceForm.PRINCIPAL_NAME_TRUSTED.read(entries),
                SourceForm.SP_ENTITY_ID.read(entries),
                SourceForm.NAME_ID_FORMAT.read(entries));
    }

    /** Everything that is wrong with an identity provider as a metadata source, one line each; empty when it can be used. */
    public static List<String> problems(IdentityProviderModel provider) {
        Map<String, String> entries = SafeEntries.entries(provider);
        List<String> problems = new ArrayList<>(SafeEntries.problems(provider));
        settings().forEach(setting -> problem(() -> setting.read(entries)).ifPresent(problems::add));
        if (problems.isEmpty()) {
            problem(() -> parse(provider.getAlias(), entries)).ifPresent(problems::add);
        }
        return List.copyOf(problems);
    }

    private static AggregateRules rules(Map<String, String> entries) {
        return new AggregateRules(
                SourceForm.CERTIFICATES.read(entries),
                SourceForm.MAXIMUM_VALIDITY.read(entries),
                AggregateLimits.standard(),
                FilterForm.read(entries));
    }

    private static Stream<SourceSetting<?>> settings() {
        return Stream.of(BEFORE_FILTERS, FilterForm.SETTINGS, AFTER_FILTERS).flatMap(List::stream);
    }

    private static void first(List<String> problems) {
        problems.stream().findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    private static Optional<String> problem(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** How a source gives its metadata. */
    public enum Type {
        /** One signed document with all members. */
        AGGREGATE,
        /** One signed document a member, on demand (RFC-to-be Metadata Query Protocol, draft-young-md-query). */
        QUERY
    }
}
