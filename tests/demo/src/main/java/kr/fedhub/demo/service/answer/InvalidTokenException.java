package kr.fedhub.demo.service.answer;

/** A bearer token is not accepted; the message tells the caller why, in the characters that a header may hold. */
final class InvalidTokenException extends Exception {
    InvalidTokenException(String reason) {
        super(reason);
    }
}
