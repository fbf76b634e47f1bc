package kr.fedhub.core.metadata.aggregate;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.stax.ext.Transformer;
import org.apache.xml.security.stax.ext.stax.XMLSecEvent;
import org.apache.xml.security.stax.impl.transformer.canonicalizer.Canonicalizer20010315_Excl;
import org.apache.xml.security.stax.impl.transformer.canonicalizer.Canonicalizer20010315_ExclOmitCommentsTransformer;

/**
 * The bytes of an element that signatures are about: exclusive canonical XML 1.0 without comments.
 *
 * <p>Santuario's streaming verifier is not used beyond this: it lets a key in the document override the pinned one, refuses
 * a document in which an entity brings a signature of its own, and takes such inner signatures out of what it digests.
 */
final class CanonicalForm {
    static final String URI = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private final Transformer canonicalizer = new Canonicalizer20010315_ExclOmitCommentsTransformer();

    /** @param inclusivePrefixes the prefixes of {@code ec:InclusiveNamespaces} */
    CanonicalForm(OutputStream out, List<String> inclusivePrefixes) {
        try {
            canonicalizer.setOutputStream(out);
            if (!inclusivePrefixes.isEmpty()) {
                canonicalizer.setProperties(
                        Map.of(Canonicalizer20010315_Excl.INCLUSIVE_NAMESPACES_PREFIX_LIST, inclusivePrefixes));
            }
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a canonicalizer takes a stream and prefixes", e);
        }
    }

    void add(XMLSecEvent event) throws XMLStreamException {
        canonicalizer.transform(event);
    }
}
