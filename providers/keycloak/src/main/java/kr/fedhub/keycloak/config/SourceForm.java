package kr.fedhub.keycloak.config;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.fedhub.core.identity.IdentifierChain;
import kr.fedhub.core.identity.IdentifierType;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.aggregate.EntityIdPattern;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;

/** The declaration of every setting that says where a source's members come from and how far they are believed. */
final class SourceForm {
    static final SourceSetting<SourceSettings.Type> TYPE = new SourceSetting<>(
            SourceOption.choice(
                    "metadataType",
                    "Metadata type",
                    "aggregate: one signed document with all members. query: the source is asked for one member at a time "
                            + "(Metadata Query Protocol); its members are not offered in discovery before somebody came "
                            + "from them.",
                    List.of("aggregate", "query")),
            "aggregate or query",
            SourceForm::type);

    static final SourceSetting<URI> LOCATION = new SourceSetting<>(
            SourceOption.line(
                            "metadataUrl",
                            "Metadata address",
                            "Where the signed metadata is: an https address, or a file on every node of this server "
                                    + "(file:///…). For a query source the address in front of /entities/. The address is "
                                    + "not what is trusted; the certificate below is.",
                            "")
                    .mandatory(),
            "an https address, http://localhost… or file:///…",
            MetadataLocation::parse);

    static final SourceSetting<TrustAnchor> CERTIFICATES = new SourceSetting<>(
            SourceOption.lines(
                            "metadataCertificates",
                            "Signing certificates",
                            "The certificate of the federation's metadata signer as PEM; while it changes its key, the old "
                                    + "and the new one. Whoever has this key can let anybody log in as anybody: get it from "
                                    + "the federation's operator and compare the SHA-256 fingerprint by telephone or on "
                                    + "paper, never from the metadata itself or from the server that it is downloaded from.")
                    .mandatory(),
            "the PEM certificate of the federation's metadata signer, checked out of band",
            TrustAnchor::parse);

    static final SourceSetting<Duration> REFRESH = new SourceSetting<>(
            SourceOption.line(
                    "refreshMinutes",
                    "Refresh every (minutes)",
                    "How often the source is asked for news. What did not change costs nothing.",
                    "60"),
            "1 to 10080 minutes",
            number(1, 10_080).andThen(Duration::ofMinutes));

    static final SourceSetting<Duration> MAXIMUM_VALIDITY = new SourceSetting<>(
            SourceOption.line(
                    "maximumValidityDays",
                    "Longest validity (days)",
                    "A document that claims to be valid for longer is refused. The longer it is, the longer an institution "
                            + "that was removed because its keys were stolen can be played back.",
                    "28"),
            "1 to 90 days",
            number(1, 90).andThen(Duration::ofDays));

    static final SourceSetting<Integer> VANISH_PERCENT = new SourceSetting<>(
            SourceOption.line(
                    "vanishPercent",
                    "Members that may vanish at once (%)",
                    "A document that drops more of the members than this is held until an administrator releases it. 100 "
                            + "switches the protection off.",
                    "10"),
            "0 to 100",
            number(0, 100));

    static final SourceSetting<Integer> PRECEDENCE = new SourceSetting<>(
            SourceOption.line(
                    "precedence",
                    "Precedence",
                    "Which source answers for an institution that stands in several: the one with the smallest number. An "
                            + "institution whose researchers came by one source is held when another one takes over.",
                    "100"),
            "0 to 100000",
            number(0, 100_000));

    static final SourceSetting<IdentifierChain> IDENTIFIERS = new SourceSetting<>(
            SourceOption.lines(
                    "identifiers",
                    "Identifiers",
                    "By which identifiers researchers are known again, strongest first, one a line. Empty means all that "
                            + "the hub knows: " + words() + "."),
            "one or more of " + words() + ", one a line, each once",
            SourceForm::identifiers);

    static final SourceSetting<Duration> PRINCIPAL_NAME_TRUSTED = new SourceSetting<>(
            SourceOption.line(
                    "principalNameTrustedDays",
                    "eduPersonPrincipalName alone is believed for (days)",
                    "An institution may give this identifier to another person. A researcher who was away for longer and "
                            + "brings nothing else has to prove who they are again.",
                    "180"),
            "0 to 3650 days",
            number(0, 3650).andThen(Duration::ofDays));

    static final SourceSetting<EntityId> SP_ENTITY_ID = new SourceSetting<>(
            SourceOption.line(
                            "spEntityId",
                            "Entity ID of the hub",
                            "The entityID under which the hub is registered with this federation. Institutions know the hub "
                                    + "by it: changing it cuts them all off.",
                            "")
                    .mandatory(),
            "an absolute URI such as https://hub.example.org/sp",
            EntityId::new);

    static final SourceSetting<String> NAME_ID_FORMAT = new SourceSetting<>(
            SourceOption.choice(
                    "nameIdFormat",
                    "NameID format",
                    "What the hub asks institutions for. Most send a transient one and put the identifier into attributes.",
                    List.of(
                            "urn:oasis:names:tc:SAML:2.0:nameid-format:transient",
                            "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
                            "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified")),
            "the transient, persistent or unspecified format as a urn",
            SourceForm::nameIdFormat);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,]+");

    private SourceForm() {}

    static SourceSetting<Set<String>> lines(String key, String label, String help) {
        return new SourceSetting<>(
                SourceOption.lines(key, label, help), "one a line", text -> Set.copyOf(SourceSetting.lines(text)));
    }

    static SourceSetting<Optional<EntityIdPattern>> pattern(String key, String label, String help) {
        return new SourceSetting<>(
                SourceOption.line(key, label, help, ""),
                "a regular expression in RE2 syntax for whole entityIDs",
                text -> text.isEmpty() ? Optional.empty() : Optional.of(EntityIdPattern.of(text)));
    }

    private static Function<String, Integer> number(int least, int most) {
        return text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException(number + " is out of range");
            }
            return number;
        };
    }

    private static SourceSettings.Type type(String word) {
        if (!TYPE.option().choices().contains(word)) {
            throw new IllegalArgumentException("\"" + word + "\" is none");
        }
        return SourceSettings.Type.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static IdentifierChain identifiers(String text) {
        return text.isEmpty()
                ? IdentifierChain.standard()
                : new IdentifierChain(Arrays.stream(BETWEEN_WORDS.split(text))
                        .map(word -> IdentifierType.of(word)
                                .orElseThrow(() -> new IllegalArgumentException("the hub knows no " + word)))
                        .toList());
    }

    private static String nameIdFormat(String text) {
        if (!NAME_ID_FORMAT.option().choices().contains(text)) {
            throw new IllegalArgumentException(text + " is none of them");
        }
        return text;
    }

    private static String words() {
        return Arrays.stream(IdentifierType.values()).map(IdentifierType::word).collect(Collectors.joining(", "));
    }
}
