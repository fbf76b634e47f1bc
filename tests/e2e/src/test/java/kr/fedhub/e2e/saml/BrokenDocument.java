package kr.fedhub.e2e.saml;

import java.nio.charset.StandardCharsets;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;

/** What is wrong with a document that is no metadata, or not all of it, or made to keep its reader busy. */
public enum BrokenDocument {
    EMPTY(Reason.NOT_XML),
    CUT_OFF(Reason.NOT_XML),
    OTHER_XML(Reason.NOT_METADATA),
    DOCUMENT_TYPE(Reason.DTD),
    /** It would show a file of the hub's machine. */
    OTHER_FILE(Reason.DTD),
    /** Each of its entities is ten of another one. */
    ENTITY_EXPANSION(Reason.DTD),
    DEEP(Reason.TOO_DEEP),
    /** Some kilobytes on the way, for whoever asks for a packed answer. */
    PACKED_BLANKS(Reason.TOO_BIG),
    /** A picture of five megabytes in the metadata itself. */
    LARGE_LOGO(Reason.TOO_BIG);

    private static final String END_OF_UI = "</mdui:UIInfo>";

    private final Reason reason;

    BrokenDocument(Reason reason) {
        this.reason = reason;
    }

    /** Why the hub refuses it. */
    public Reason reason() {
        return reason;
    }

    /** What becomes of a sound document. */
    public byte[] from(byte[] sound) {
        String xml = new String(sound, StandardCharsets.UTF_8);
        int start = xml.indexOf('>') + 1;
        String broken = switch (this) {
            case EMPTY -> "";
            case CUT_OFF -> xml.substring(0, xml.length() / 2);
            case OTHER_XML -> "<html xmlns=\"http://www.w3.org/1999/xhtml\"><p>Maintenance</p></html>";
            case DOCUMENT_TYPE -> "<!DOCTYPE md:EntitiesDescriptor>" + xml;
            case OTHER_FILE -> typed("<!ENTITY file SYSTEM \"file:///etc/hostname\">", "&file;");
            case ENTITY_EXPANSION ->
                typed("<!ENTITY a \"aaaa\"><!ENTITY b \"" + "&a;".repeat(10) + "\">", "&b;".repeat(10));
            case DEEP -> xml.substring(0, start) + "<a>".repeat(10_000);
            case PACKED_BLANKS -> xml.substring(0, start) + " ".repeat(16 << 20) + xml.substring(start);
            case LARGE_LOGO ->
                xml.replaceFirst(
                        END_OF_UI,
                        "<mdui:Logo height=\"80\" width=\"80\">data:image/png;base64," + "A".repeat(5 << 20)
                                + "</mdui:Logo>" + END_OF_UI);
        };
        return broken.getBytes(StandardCharsets.UTF_8);
    }

    private static String typed(String declarations, String content) {
        return "<!DOCTYPE r [" + declarations + "]><r>" + content + "</r>";
    }
}
