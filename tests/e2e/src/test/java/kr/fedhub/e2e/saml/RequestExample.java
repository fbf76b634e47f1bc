package kr.fedhub.e2e.saml;

import java.util.Optional;
import kr.fedhub.core.metadata.Binding;

/** A login request, as the hub sends it. */
final class RequestExample {
    static final String XML = """
            <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
            xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="ID_1" Version="2.0" \
            IssueInstant="2026-11-25T00:00:00Z" AssertionConsumerServiceURL="https://hub.example/acs" ForceAuthn="true">\
            <saml:Issuer>https://hub.example</saml:Issuer><samlp:NameIDPolicy \
            Format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient"/></samlp:AuthnRequest>""";

    private RequestExample() {}

    static ReceivedRequest received() {
        return new ReceivedRequest(Binding.POST, Xml.parse(XML), Optional.of("state"), true);
    }
}
