package kr.fedhub.e2e.saml;

/** What in an answer may carry a signature. */
public enum AnswerPart {
    RESPONSE,
    ASSERTION
}
