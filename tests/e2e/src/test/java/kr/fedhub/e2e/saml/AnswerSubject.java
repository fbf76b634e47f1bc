package kr.fedhub.e2e.saml;

import static kr.fedhub.e2e.saml.Xml.escape;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom an assertion is about (SAML core 2.0 §2.2.3).
 *
 * @param format the NameID's format, a URN; nothing leaves it out
 * @param content the NameID's content as XML, so that it may hold a comment or an entity
 * @param nameQualifier the NameID's qualifier; nothing leaves it out
 * @param encryption how the NameID is encrypted, if it is
 */
public record AnswerSubject(
        @Nullable String format, String content, @Nullable String nameQualifier, Optional<XmlEncryption> encryption) {
    /** A NameID in clear. */
    public static AnswerSubject of(String format, String value) {
        return new AnswerSubject(format, escape(value), null, Optional.empty());
    }

    /** A persistent NameID. */
    public static AnswerSubject persistent(String value) {
        return of("urn:oasis:names:tc:SAML:2.0:nameid-format:persistent", value);
    }

    /** The same with a content written as XML, such as {@code victim<!---->.attacker}. */
    public AnswerSubject withXml(String xml) {
        return new AnswerSubject(format, xml, nameQualifier, encryption);
    }

    public AnswerSubject encrypted(XmlEncryption how) {
        return new AnswerSubject(format, content, nameQualifier, Optional.of(how));
    }

    String xml() {
        return "<saml:NameID"
                + (format == null ? "" : " Format=\"" + escape(format) + "\"")
                + (nameQualifier == null ? "" : " NameQualifier=\"" + escape(nameQualifier) + "\"")
                + ">" + content + "</saml:NameID>";
    }
}
