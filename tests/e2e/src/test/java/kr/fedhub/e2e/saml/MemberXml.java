package kr.fedhub.e2e.saml;

import static kr.fedhub.e2e.saml.Xml.escape;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.Scope;
import org.jspecify.annotations.Nullable;

/** The {@code md:EntityDescriptor} of an identity provider, which declares its own prefixes and so stands alone, too. */
final class MemberXml {
    static final String NAMESPACES = " xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\""
            + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\""
            + " xmlns:mdrpi=\"urn:oasis:names:tc:SAML:metadata:rpi\""
            + " xmlns:mdui=\"urn:oasis:names:tc:SAML:metadata:ui\""
            + " xmlns:mdattr=\"urn:oasis:names:tc:SAML:metadata:attribute\""
            + " xmlns:shibmd=\"urn:mace:shibboleth:metadata:1.0\""
            + " xmlns:remd=\"http://refeds.org/metadata\""
            + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"";

    private MemberXml() {}

    static String of(TestMember member) {
        return "<md:EntityDescriptor" + NAMESPACES + attribute("entityID", member.entityId)
                + attribute("validUntil", member.validUntil) + ">" + extensions(member)
                + "<md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                + attribute("errorURL", member.errorUrl)
                + (member.wantsSignedRequests ? " WantAuthnRequestsSigned=\"true\"" : "") + ">"
                + roleExtensions(member)
                + each(member.keys, MemberXml::key)
                + each(member.logout, endpoint -> endpoint("SingleLogoutService", endpoint))
                + each(member.nameIdFormats, format -> "<md:NameIDFormat>" + escape(format) + "</md:NameIDFormat>")
                + each(member.signOn, endpoint -> endpoint("SingleSignOnService", endpoint))
                + "</md:IDPSSODescriptor>" + each(member.contacts, MemberXml::contact) + "</md:EntityDescriptor>";
    }

    private static String extensions(TestMember member) {
        String registration = member.registrar == null
                ? ""
                : "<mdrpi:RegistrationInfo" + attribute("registrationAuthority", member.registrar) + "/>";
        String categories = member.categories.isEmpty()
                ? ""
                : "<mdattr:EntityAttributes><saml:Attribute Name=\"http://macedir.org/entity-category\""
                        + " NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:uri\">"
                        + each(
                                member.categories,
                                uri -> "<saml:AttributeValue>" + escape(uri) + "</saml:AttributeValue>")
                        + "</saml:Attribute></mdattr:EntityAttributes>";
        return wrapped("md:Extensions", registration + categories);
    }

    private static String roleExtensions(TestMember member) {
        String names = each(
                member.names.entrySet(),
                name -> "<mdui:DisplayName" + attribute("xml:lang", name.getKey()) + ">" + escape(name.getValue())
                        + "</mdui:DisplayName>");
        return wrapped(
                "md:Extensions", each(member.scopes, MemberXml::scope) + wrapped("mdui:UIInfo", names + logo(member)));
    }

    private static String logo(TestMember member) {
        return member.logo == null
                ? ""
                : "<mdui:Logo height=\"80\" width=\"80\">" + escape(member.logo) + "</mdui:Logo>";
    }

    private static String scope(Scope scope) {
        return "<shibmd:Scope regexp=\"" + scope.regexp() + "\">" + escape(scope.value()) + "</shibmd:Scope>";
    }

    private static String key(TestMember.Key key) {
        return "<md:KeyDescriptor" + attribute("use", key.use().orElse(null))
                + "><ds:KeyInfo><ds:X509Data><ds:X509Certificate>" + key.certificate()
                + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
    }

    private static String endpoint(String element, BoundEndpoint endpoint) {
        return "<md:" + element + attribute("Binding", endpoint.binding().urn())
                + attribute("Location", endpoint.location())
                + attribute("ResponseLocation", endpoint.responseLocation().orElse(null)) + "/>";
    }

    private static String contact(TestMember.Contact contact) {
        String type = contact.kind().equals("security")
                ? " contactType=\"other\" remd:contactType=\"http://refeds.org/metadata/contactType/security\""
                : attribute("contactType", contact.kind());
        return "<md:ContactPerson" + type + "><md:GivenName>" + escape(contact.name())
                + "</md:GivenName><md:EmailAddress>mailto:" + escape(contact.email())
                + "</md:EmailAddress></md:ContactPerson>";
    }

    private static <T> String each(Collection<T> things, Function<T, String> xml) {
        return things.stream().map(xml).collect(Collectors.joining());
    }

    private static String wrapped(String element, String content) {
        return content.isEmpty() ? "" : "<" + element + ">" + content + "</" + element + ">";
    }

    private static String attribute(String name, @Nullable String value) {
        return value == null ? "" : " " + name + "=\"" + escape(value) + "\"";
    }
}
