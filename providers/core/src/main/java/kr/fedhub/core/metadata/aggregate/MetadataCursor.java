package kr.fedhub.core.metadata.aggregate;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document. Whoever is given an element reads it to its end: with {@link #child}, {@link #text} or
 * {@link #skip}.
 */
final class MetadataCursor {
    /** Longer texts are of no use to the hub; what comes after is passed over. */
    private static final int LONGEST_TEXT = 32 << 10;

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader reader;

    /** Used again for each text, because most of them are thrown away at once. */
    private final char[] text = new char[LONGEST_TEXT];

    MetadataCursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Goes to the next child of the open element, or to the end of that element when there is none. */
    boolean child() throws XMLStreamException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> {
                    // Text between elements and comments say nothing.
                }
            }
        }
    }

    MetadataElement element() {
        return MetadataElement.of(reader.getName());
    }

    QName name() {
        return reader.getName();
    }

    /** The text of the element without that of its children, comments left out, blanks at the ends removed. */
    String text() throws XMLStreamException {
        int length = readText();
        int start = 0;
        while (start < length && text[start] <= ' ') {
            start++;
        }
        while (length > start && text[length - 1] <= ' ') {
            length--;
        }
        return new String(text, start, length - start);
    }

    /** The text of the element without any blanks, as base64 is read. */
    String textWithoutBlanks() throws XMLStreamException {
        int length = readText();
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] > ' ') {
                text[kept++] = text[i];
            }
        }
        return new String(text, 0, kept);
    }

    /** Reads the text of the element into the buffer and returns its length. A comment must not cut a value in two. */
    private int readText() throws XMLStreamException {
        int length = 0;
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 1) {
                        length = append(length);
                    }
                }
                default -> {
                    // Comments and processing instructions are no text.
                }
            }
        }
        return length;
    }

    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int type = reader.next();
            if (type == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (type == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    @Nullable String attribute(String localName) {
        return reader.getAttributeValue("", localName);
    }

    String attributeOr(String fallback, String localName) {
        String value = attribute(localName);
        return value == null ? fallback : value;
    }

    @Nullable String foreignAttribute(String namespace, String localName) {
        return reader.getAttributeValue(namespace, localName);
    }

    /** The value of {@code xml:lang}; {@code und} when it has none. */
    String language() {
        String language = reader.getAttributeValue(XML, "lang");
        return language == null || language.isBlank() ? "und" : language.strip();
    }

    private int append(int length) {
        int count = Math.min(reader.getTextLength(), text.length - length);
        System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), text, length, count);
        return length + count;
    }
}
