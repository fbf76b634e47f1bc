package kr.fedhub.realm;

/** The configuration or the server is not what it should be; the message is one line for the operator, without secrets. */
public final class ConfigException extends RuntimeException {
    public ConfigException(String message) {
        super(message);
    }

    public ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
