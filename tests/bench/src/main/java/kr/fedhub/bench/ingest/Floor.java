package kr.fedhub.bench.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.stax.ext.InboundXMLSec;
import org.apache.xml.security.stax.ext.XMLSec;
import org.apache.xml.security.stax.ext.XMLSecurityProperties;
import org.apache.xml.security.stax.securityEvent.SecurityEventConstants;

/**
 * The least that a hub in Java has to do, with what is there for it: Apache Santuario's streaming verifier over the JDK's
 * parser, and a walk over the events it hands out. Nothing is kept of them.
 */
final class Floor {
    private static final int BUFFER = 64 << 10;

    private final Path file;
    private final PublicKey key;

    Floor(Path file, PublicKey key) {
        this.file = file;
        this.key = key;
    }

    /** Verifies and walks; it fails when the document is not signed with the key. */
    void run() throws IOException, XMLStreamException, XMLSecurityException {
        XMLSecurityProperties properties = new XMLSecurityProperties();
        properties.setSignatureVerificationKey(key);
        properties.setIdAttributeNS(new QName("ID"));
        InboundXMLSec verifier = XMLSec.getInboundWSSec(properties);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        boolean[] signed = {false};
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            XMLStreamReader reader = verifier.processInMessage(factory.createXMLStreamReader(in), null, event -> {
                if (SecurityEventConstants.SignedElement.equals(event.getSecurityEventType())) {
                    signed[0] = true;
                }
            });
            while (reader.hasNext()) {
                reader.next();
            }
        }
        if (!signed[0]) {
            throw new IllegalStateException("The floor verified nothing");
        }
    }
}
