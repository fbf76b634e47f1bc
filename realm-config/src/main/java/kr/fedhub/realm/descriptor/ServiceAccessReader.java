package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.util.List;
import java.util.Set;
import kr.fedhub.core.address.ReturnAddress;
import kr.fedhub.core.metadata.EntityId;

/** Reads how a service talks to the hub. */
final class ServiceAccessReader {
    private static final Set<String> PROTOCOLS = Set.of("oidc", "saml", "api", "discovery");

    private final Section section;
    private final URI url;

    ServiceAccessReader(Section section, URI url) {
        this.section = section;
        this.url = url;
    }

    ServiceAccess read() {
        String protocol = section.parsed("protocol", text -> ServiceReader.oneOf(text, PROTOCOLS));
        refuseOther(protocol);
        ServiceAccess access = switch (protocol) {
            case "oidc" -> oidc();
            case "saml" -> saml();
            case "discovery" -> discovery();
            default -> new ServiceAccess.Api();
        };
        if (!(access instanceof ServiceAccess.Oidc) && section.has("tokenExchange")) {
            throw section.where("tokenExchange").refuse("only services with protocol oidc exchange tokens");
        }
        if ((access instanceof ServiceAccess.Api || access instanceof ServiceAccess.Discovery)
                && section.has("attributes")) {
            throw section.where("attributes").refuse("nothing is released to a service with protocol " + protocol);
        }
        return access;
    }

    private ServiceAccess oidc() {
        Section oidc = section.section("oidc", "redirectUris", "postLogoutRedirectUris", "backchannelLogout", "secret");
        List<URI> redirectUris = oidc.list("redirectUris", text -> address(text));
        if (redirectUris.isEmpty()) {
            throw oidc.where("redirectUris").refuse("missing; write the paths that codes are sent to");
        }
        return new ServiceAccess.Oidc(
                redirectUris,
                oidc.list("postLogoutRedirectUris", text -> address(text)),
                oidc.optionalParsed("backchannelLogout", text -> address(text)),
                oidc.secret("secret"));
    }

    private ServiceAccess saml() {
        Section saml = section.section("saml", "entityId", "acs", "logout", "certificate");
        return new ServiceAccess.Saml(
                saml.text("entityId"),
                saml.parsed("acs", text -> address(text)),
                saml.optionalParsed("logout", text -> address(text)),
                saml.parsed("certificate", Certificate::new));
    }

    private ServiceAccess discovery() {
        Section discovery = section.section("discovery", "entityId", "returns");
        // Whoever is sent here takes along which institution was chosen; nobody on the way may change it.
        List<URI> returns = discovery.list("returns", text -> returnAddress(below(text)));
        if (returns.isEmpty()) {
            throw discovery.where("returns").refuse("missing; write the addresses that the choice may be sent to");
        }
        return new ServiceAccess.Discovery(discovery.parsed("entityId", EntityId::new), returns);
    }

    private static URI returnAddress(String text) {
        URI address = WebAddress.trusted(text);
        if (ReturnAddress.parse(text).isEmpty()) {
            throw new IllegalArgumentException(
                    "must start with https:// and hold nothing that a browser could misread");
        }
        return address;
    }

    private void refuseOther(String protocol) {
        for (String other : List.of("oidc", "saml", "discovery")) {
            if (!other.equals(protocol) && section.has(other)) {
                throw section.where(other).refuse("does not belong to a descriptor with protocol " + protocol);
            }
        }
    }

    /** A path below the service's address, or an address of its own. */
    private URI address(String text) {
        return WebAddress.exact(below(text));
    }

    private String below(String text) {
        return text.startsWith("/") ? url + text : text;
    }
}
