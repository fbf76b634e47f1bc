package kr.fedhub.keycloak.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.MemberNames;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;

/**
 * Every institution that a service's page offers, for services with a picker of their own: the feed that Shibboleth's embedded
 * discovery service reads, and for each institution what the hub wants as a hint.
 */
record InstitutionFeed(Offer offer, MemberNames names, InstitutionPictures pictures, String origin) {
    /**
     * An institution.
     *
     * @param entityId its entityID; none for one that the hub knows by its alias only
     * @param hint the value of {@code kc_idp_hint} that leads a login there
     * @param names its names
     * @param keywords what else it is called, with spaces between
     * @param domains its domains
     * @param logos where its logo is, at the hub
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(
            @JsonProperty("entityID") Optional<String> entityId,
            String hint,
            @JsonProperty("DisplayNames") List<Text> names,
            @JsonProperty("Keywords") List<Text> keywords,
            List<String> domains,
            @JsonProperty("Logos") List<Picture> logos) {}

    /** A text in a language. */
    record Text(String value, String lang) {}

    /** A picture. */
    record Picture(String value, String height, String width) {}

    /** The feed, or that nothing of it changed since the requester got it. */
    Response.ResponseBuilder answer(@Nullable String known) throws IOException {
        byte[] feed = json();
        String tag = '"' + Sha256.hex(new String(feed, StandardCharsets.UTF_8)) + '"';
        return (tag.equals(known) ? Response.notModified() : Response.ok(feed))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }

    byte[] json() throws IOException {
        return JsonSerialization.writeValueAsBytes(offer.directory().catalogue().list().all(Locale.KOREAN).stream()
                .filter(institution -> offer.contains(institution.alias()))
                .map(this::entry)
                .toList());
    }

    private Entry entry(Institution institution) {
        Optional<Member> member = MemberAlias.parse(institution.alias())
                .flatMap(offer.directory().roster()::entry)
                .map(RosterEntry::member);
        return new Entry(
                member.map(known -> known.entityId().value()),
                institution.alias(),
                texts(institution, member),
                member.map(this::keywords).orElse(List.of()),
                Stream.concat(
                                Stream.of(institution.domain()),
                                member.stream().flatMap(known -> known.domains().stream()))
                        .filter(domain -> !domain.isEmpty())
                        .distinct()
                        .toList(),
                pictures.address(institution.alias())
                        .map(path -> List.of(new Picture(origin + path, "40", "40")))
                        .orElse(List.of()));
    }

    private static List<Text> texts(Institution institution, Optional<Member> member) {
        return Stream.concat(
                        Stream.of(
                                new Text(institution.name().ko(), "ko"),
                                new Text(institution.name().en(), "en")),
                        member.stream()
                                .flatMap(known -> known.displayNames().entrySet().stream())
                                .filter(name -> !List.of("ko", "en").contains(name.getKey()))
                                .map(InstitutionFeed::text))
                .toList();
    }

    private static Text text(Map.Entry<String, String> name) {
        return new Text(name.getValue(), name.getKey());
    }

    private List<Text> keywords(Member member) {
        String words = String.join(
                " ",
                Stream.concat(member.keywords().stream(), names.otherNames(member.alias()).stream())
                        .toList());
        return words.isEmpty() ? List.of() : List.of(new Text(words, "ko"));
    }
}
