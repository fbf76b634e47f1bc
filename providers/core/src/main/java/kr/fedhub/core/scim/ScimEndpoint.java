package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;

/** Asks a service and turns its HTTP statuses into what the hub does about them (RFC 7644, section 3.12). */
final class ScimEndpoint {
    /** What a service may say about an error; anything else that it says is kept out of messages. */
    private static final Set<String> SCIM_TYPES = Set.of(
            "invalidFilter",
            "tooMany",
            "uniqueness",
            "mutability",
            "invalidSyntax",
            "invalidPath",
            "noTarget",
            "invalidValue",
            "invalidVers",
            "sensitive");

    private final ScimTransport transport;
    private final Clock clock;

    ScimEndpoint(ScimTransport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    /** The answer, whatever its status. */
    ScimResponse send(ScimRequest request) {
        return transport.send(request);
    }

    /** The object of the answer to a request that has to succeed. */
    ObjectNode ask(ScimRequest request) {
        ScimResponse response = send(request);
        if (!response.succeeded()) {
            throw failure(response);
        }
        return ScimJson.read(response, request.mostBytes());
    }

    /** What an answer means that is not a success. */
    DirectoryException failure(ScimResponse response) {
        int status = response.status();
        String message = "The service answers with HTTP status " + status
                + scimType(response).map(type -> " (" + type + ")").orElse("");
        return new DirectoryException(
                kind(response),
                message,
                response.header("retry-after").flatMap(text -> RetryAfter.parse(text.strip(), clock.instant())));
    }

    private static Kind kind(ScimResponse response) {
        int status = response.status();
        if (status == 401 || status == 403) {
            return Kind.CREDENTIALS;
        }
        if (status == 409 || (status == 400 && hasScimType(response, "uniqueness"))) {
            return Kind.CONFLICT;
        }
        if (status == 408 || status == 425 || status == 429 || (status >= 500 && status != 501)) {
            return Kind.UNAVAILABLE;
        }
        // A redirect would take the researcher's data and the hub's credentials somewhere else.
        return status == 501 || (status >= 400 && status < 500) ? Kind.REFUSED : Kind.UNUSABLE;
    }

    static boolean hasScimType(ScimResponse response, String type) {
        return scimType(response).filter(type::equals).isPresent();
    }

    private static Optional<String> scimType(ScimResponse response) {
        if (!ScimJson.isJson(response)) {
            return Optional.empty();
        }
        try {
            return new Attributes(ScimJson.read(response, ScimRequest.ONE))
                    .text("scimType", 32)
                    .filter(SCIM_TYPES::contains);
        } catch (DirectoryException e) {
            return Optional.empty();
        }
    }
}
