package kr.fedhub.core.message;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AnswerStructureTest {
    private static final String RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    private static Document document(String content) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader("<p:Response xmlns:p='urn:oasis:names:tc:SAML:2.0:protocol'"
                        + " xmlns:a='urn:oasis:names:tc:SAML:2.0:assertion'"
                        + " xmlns:d='http://www.w3.org/2000/09/xmldsig#' ID='r'>" + content + "</p:Response>")));
    }

    private static String signature(String uri) {
        return signature(uri, RSA, SHA256, ENVELOPED, "");
    }

    private static String signature(String uri, String method, String digest, String transform, String more) {
        return "<d:Signature><d:SignedInfo><d:SignatureMethod Algorithm='" + method + "'/><d:Reference URI='" + uri
                + "'><d:Transforms><d:Transform Algorithm='" + transform
                + "'/></d:Transforms><d:DigestMethod Algorithm='"
                + digest + "'/></d:Reference></d:SignedInfo>" + more + "</d:Signature>";
    }

    private static String assertion(String id, String content) {
        return "<a:Assertion ID='" + id + "'>" + content + "</a:Assertion>";
    }

    @ParameterizedTest
    @MethodSource
    void honestFormsPass(String content) throws Exception {
        Document document = document(content);
        assertThatCode(() -> AnswerStructure.check(document)).doesNotThrowAnyException();
    }

    static Stream<String> honestFormsPass() {
        return Stream.of(
                assertion("a", signature("#a")),
                signature("#r") + assertion("a", ""),
                signature("#r") + assertion("a", signature("#a")),
                signature("#r") + "<a:EncryptedAssertion/>",
                signature("#r"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyOtherFormIsRefused(String what, String content) throws Exception {
        Document document = document(content);
        assertThatExceptionOfType(UnacceptableMessageException.class).isThrownBy(() -> AnswerStructure.check(document));
    }

    static Stream<Arguments> everyOtherFormIsRefused() {
        String signed = assertion("a", signature("#a"));
        return Stream.of(
                Arguments.of("two assertions", signed + assertion("b", "")),
                Arguments.of("an assertion and an encrypted one", signed + "<a:EncryptedAssertion/>"),
                Arguments.of("an assertion within an assertion", assertion("b", signed)),
                Arguments.of("an assertion in extensions", "<p:Extensions>" + signed + "</p:Extensions>"),
                Arguments.of("a response within the response", "<p:Response ID='x'/>" + signed),
                Arguments.of("a request within the response", "<p:AuthnRequest ID='x'/>" + signed),
                Arguments.of(
                        "an assertion within a signature",
                        assertion(
                                "b",
                                signature(
                                        "#b",
                                        RSA,
                                        SHA256,
                                        ENVELOPED,
                                        "<d:Object>" + assertion("a", "") + "</d:Object>"))),
                Arguments.of(
                        "a signature with an object",
                        assertion("a", signature("#a", RSA, SHA256, ENVELOPED, "<d:Object/>"))),
                Arguments.of("a signature about something else", signature("#a") + assertion("a", "")),
                Arguments.of("a signature about the whole document", assertion("a", signature(""))),
                Arguments.of("a signature about nothing that is there", assertion("a", signature("#z"))),
                Arguments.of("two signatures in one place", assertion("a", signature("#a") + signature("#a"))),
                Arguments.of(
                        "a signature in the status",
                        "<p:Status>" + signature("#r") + "</p:Status>" + assertion("a", "")),
                Arguments.of(
                        "a signature below the assertion",
                        assertion("a", "<a:Subject>" + signature("#a") + "</a:Subject>")),
                Arguments.of("the same ID twice", assertion("r", signature("#r"))),
                Arguments.of(
                        "the same ID under another name", assertion("a", signature("#a")) + "<p:Extensions Id='a'/>"),
                Arguments.of(
                        "RSA with SHA-1",
                        assertion(
                                "a",
                                signature("#a", "http://www.w3.org/2000/09/xmldsig#rsa-sha1", SHA256, ENVELOPED, ""))),
                Arguments.of(
                        "HMAC",
                        assertion(
                                "a",
                                signature(
                                        "#a",
                                        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
                                        SHA256,
                                        ENVELOPED,
                                        ""))),
                Arguments.of(
                        "a SHA-1 digest",
                        assertion("a", signature("#a", RSA, "http://www.w3.org/2000/09/xmldsig#sha1", ENVELOPED, ""))),
                Arguments.of(
                        "XSLT",
                        assertion(
                                "a", signature("#a", RSA, SHA256, "http://www.w3.org/TR/1999/REC-xslt-19991116", ""))),
                Arguments.of(
                        "XPath",
                        assertion(
                                "a",
                                signature("#a", RSA, SHA256, "http://www.w3.org/TR/1999/REC-xpath-19991116", ""))));
    }

    @Test
    void aSignatureOfAMessageWithoutAnIdIsRefused() throws Exception {
        Document document = document("<a:Assertion>" + signature("#") + "</a:Assertion>");
        assertThatExceptionOfType(UnacceptableMessageException.class).isThrownBy(() -> AnswerStructure.check(document));
    }
}
