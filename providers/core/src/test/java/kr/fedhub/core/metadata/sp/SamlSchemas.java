package kr.fedhub.core.metadata.sp;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** The OASIS and W3C schemas from Keycloak's jar and the extensions' ones from here, all without a network. */
final class SamlSchemas implements LSResourceResolver {
    private static final List<String> FOLDERS = List.of(
            "/schema/saml/v2/",
            "/schema/w3c/xmldsig/",
            "/schema/w3c/xmlenc/",
            "/schema/w3c/xmlschema/",
            "/kr/fedhub/core/metadata/sp/");

    private final DOMImplementationLS inputs;

    private SamlSchemas() throws ReflectiveOperationException {
        inputs = (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    }

    /** Everything that a document of ours may use. */
    static Schema metadata() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setResourceResolver(new SamlSchemas());
            return factory.newSchema(Stream.of(
                            "saml-schema-metadata-2.0.xsd",
                            "sstc-saml-metadata-ui-v1.0.xsd",
                            "sstc-metadata-attr.xsd",
                            "refeds-metadata.xsd")
                    .map(name -> new StreamSource(content(name), name))
                    .toArray(Source[]::new));
        } catch (SAXException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String baseUri) {
        String name = Objects.requireNonNull(systemId).replaceAll(".*/", "");
        LSInput input = inputs.createLSInput();
        input.setSystemId(name);
        input.setPublicId(publicId);
        input.setByteStream(content(name));
        return input;
    }

    private static InputStream content(String name) {
        return FOLDERS.stream()
                .map(folder -> SamlSchemas.class.getResourceAsStream(folder + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no schema " + name + " on the class path"));
    }
}
