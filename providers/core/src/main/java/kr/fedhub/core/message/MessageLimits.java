package kr.fedhub.core.message;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kr.fedhub.core.message.UnacceptableMessageException.Problem;

/**
 * Bounds what a message may cost before it is parsed into a tree: its size, depth and number of elements, no document type,
 * no comments and no processing instructions. A comment inside a NameID has let one reader see a shorter name than another
 * (CVE-2017-11427 and its relatives), and no identity provider needs one.
 */
public final class MessageLimits {
    /** An answer with every attribute, two signatures and certificates has about 30 kB. */
    private static final int BYTES = 512 * 1024;

    private static final int DEPTH = 40;
    private static final int ELEMENTS = 5_000;

    private final XMLInputFactory factory;

    public MessageLimits() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * Checks a message.
     *
     * @param xml the decoded message
     * @throws UnacceptableMessageException when it is refused
     */
    public void check(byte[] xml) throws UnacceptableMessageException {
        if (xml.length > BYTES) {
            throw new UnacceptableMessageException(Problem.SIZE, "a message of " + xml.length + " bytes");
        }
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        elements++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD,
                            XMLStreamConstants.ENTITY_REFERENCE,
                            XMLStreamConstants.COMMENT,
                            XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        throw new UnacceptableMessageException(
                                Problem.STRUCTURE, "a comment, processing instruction or document type");
                    default -> {
                        // Text and the ends of the document cost nothing more.
                    }
                }
                if (depth > DEPTH || elements > ELEMENTS) {
                    throw new UnacceptableMessageException(Problem.SIZE, "too deep or too many elements");
                }
            }
        } catch (XMLStreamException e) {
            throw new UnacceptableMessageException(Problem.STRUCTURE, "not XML");
        }
    }
}
