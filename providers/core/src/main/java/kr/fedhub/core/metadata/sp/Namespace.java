package kr.fedhub.core.metadata.sp;

/** The XML namespaces of the document, each with the prefix it goes by everywhere. */
enum Namespace {
    MD("md", "urn:oasis:names:tc:SAML:2.0:metadata"),
    SAML("saml", "urn:oasis:names:tc:SAML:2.0:assertion"),
    MDATTR("mdattr", "urn:oasis:names:tc:SAML:metadata:attribute"),
    MDUI("mdui", "urn:oasis:names:tc:SAML:metadata:ui"),
    REMD("remd", "http://refeds.org/metadata"),
    DS("ds", "http://www.w3.org/2000/09/xmldsig#");

    private final String prefix;
    private final String uri;

    Namespace(String prefix, String uri) {
        this.prefix = prefix;
        this.uri = uri;
    }

    String prefix() {
        return prefix;
    }

    String uri() {
        return uri;
    }

    String qualified(String name) {
        return prefix + ":" + name;
    }
}
