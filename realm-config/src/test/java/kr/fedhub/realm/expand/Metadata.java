package kr.fedhub.realm.expand;

import java.nio.charset.StandardCharsets;
import kr.fedhub.realm.descriptor.SelfSigned;

/** SAML metadata of a made-up institution, part by part. */
record Metadata(String attributes, String keys, String signOn, String logout) {
    static final String LOCATION = "https://idp.garam.example/saml";
    private static final String BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:";

    static Metadata usual() {
        return new Metadata("", key(""), endpoint("SingleSignOnService", "HTTP-POST", LOCATION), "");
    }

    static String key(String use) {
        return "<md:KeyDescriptor%s><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\n %s\n </ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"
                .formatted(use.isEmpty() ? "" : " use=\"" + use + "\"", SelfSigned.BASE64);
    }

    static String endpoint(String name, String binding, String location) {
        return "<md:%s Binding=\"%s%s\" Location=\"%s\"/>".formatted(name, BINDING, binding, location);
    }

    Metadata withAttributes(String text) {
        return new Metadata(text, keys, signOn, logout);
    }

    Metadata withKeys(String text) {
        return new Metadata(attributes, text, signOn, logout);
    }

    Metadata withSignOn(String text) {
        return new Metadata(attributes, keys, text, logout);
    }

    Metadata withLogout(String text) {
        return new Metadata(attributes, keys, signOn, text);
    }

    String xml() {
        return """
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
                    entityID="https://idp.garam.example/entity" %s>
                  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:1.1:protocol urn:oasis:names:tc:SAML:2.0:protocol">
                    %s %s %s
                  </md:IDPSSODescriptor>
                </md:EntityDescriptor>
                """.formatted(attributes, keys, logout, signOn);
    }

    byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }
}
