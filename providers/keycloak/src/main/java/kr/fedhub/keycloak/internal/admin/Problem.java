package kr.fedhub.keycloak.internal.admin;

import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.keycloak.services.ErrorResponseException;

/** Refusals, in the form of all of Keycloak's admin API: {@code error} for machines, {@code error_description} for people. */
final class Problem {
    private Problem() {}

    private static ErrorResponseException badRequest(String text) {
        return new ErrorResponseException("invalid_request", text, Status.BAD_REQUEST);
    }

    /** What a request says, or a refusal of it. */
    static <T> T badRequestUnless(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw badRequest(String.valueOf(e.getMessage()));
        }
    }

    static ErrorResponseException notFound(String text) {
        return new ErrorResponseException("not_found", text, Status.NOT_FOUND);
    }

    static ErrorResponseException conflict(String text) {
        return new ErrorResponseException("conflict", text, Status.CONFLICT);
    }
}
