package kr.fedhub.realm.descriptor;

/**
 * A secret that does not show itself when it is printed.
 *
 * @param value the secret in the clear
 */
public record Secret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
