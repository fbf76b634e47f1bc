package kr.fedhub.core.metadata.aggregate;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;

/** XML without document types and without entities, and not nested too deeply. */
class GuardedReader extends StreamReaderDelegate {
    private final int deepest;
    private int depth;

    GuardedReader(BoundedInput in, AggregateLimits limits) throws XMLStreamException {
        super(unguarded(in));
        deepest = limits.depth();
        if ("1.1".equals(getVersion())) {
            throw new RefusedInStream(Reason.NOT_XML, "XML 1.1 has no canonical form that could be signed");
        }
    }

    private static XMLStreamReader unguarded(BoundedInput in) throws XMLStreamException {
        // A factory of its own for each document: some Java versions count the parser's limits per factory.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(in);
    }

    /** How many elements are open. */
    final int depth() {
        return depth;
    }

    @Override
    public int next() throws XMLStreamException {
        int type = super.next();
        switch (type) {
            case START_ELEMENT -> enter();
            case END_ELEMENT -> depth--;
            case DTD -> throw new RefusedInStream(Reason.DTD, "The document has a document type declaration");
            case ENTITY_REFERENCE -> throw new RefusedInStream(Reason.DTD, "The document refers to an entity");
            default -> {
                // Text, comments and processing instructions are harmless.
            }
        }
        return type;
    }

    private void enter() throws XMLStreamException {
        if (++depth > deepest) {
            throw new RefusedInStream(Reason.TOO_DEEP, "Elements are nested more than " + deepest + " deep");
        }
    }
}
