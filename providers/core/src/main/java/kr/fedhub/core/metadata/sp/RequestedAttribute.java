package kr.fedhub.core.metadata.sp;

import kr.fedhub.core.attribute.SamlAttribute;

/**
 * An attribute that the service asks institutions for (SAML metadata 2.0 §2.4.4.1).
 *
 * @param attribute which
 * @param required whether the service is of no use without it
 */
public record RequestedAttribute(SamlAttribute attribute, boolean required) {
    /**
     * Reads one line of a setting: the friendly name, and {@code !} behind it when required.
     *
     * @throws IllegalArgumentException naming the accepted attributes
     */
    public static RequestedAttribute parse(String line) {
        String text = line.strip();
        boolean required = text.endsWith("!");
        String name = required ? text.substring(0, text.length() - 1).strip() : text;
        return new RequestedAttribute(SamlAttribute.named(name), required);
    }
}
