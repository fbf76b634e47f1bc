package kr.fedhub.core.metadata.aggregate;

/** An identity provider that the hub cannot use; the message says why. */
final class UnusableEntity extends Exception {
    UnusableEntity(String message) {
        super(message);
    }
}
