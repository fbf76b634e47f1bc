package kr.fedhub.e2e.saml;

import static kr.fedhub.e2e.saml.Xml.escape;

import java.util.Arrays;
import java.util.stream.Collectors;
import kr.fedhub.core.attribute.SamlAttribute;

/** A {@code saml:Attribute} (SAML core 2.0 §2.7.3.1). */
final class AttributeXml {
    private AttributeXml() {}

    static String of(String name, String... values) {
        return attribute(
                name,
                Arrays.stream(values)
                        .map(value -> "<saml:AttributeValue>" + escape(value) + "</saml:AttributeValue>")
                        .collect(Collectors.joining()));
    }

    static String targetedId(String nameQualifier, String value) {
        return attribute(
                SamlAttribute.EDU_PERSON_TARGETED_ID.samlName(),
                "<saml:AttributeValue><saml:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\""
                        + " NameQualifier=\"" + escape(nameQualifier) + "\">" + escape(value)
                        + "</saml:NameID></saml:AttributeValue>");
    }

    private static String attribute(String name, String values) {
        return "<saml:Attribute Name=\"" + escape(name)
                + "\" NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:uri\">" + values + "</saml:Attribute>";
    }
}
