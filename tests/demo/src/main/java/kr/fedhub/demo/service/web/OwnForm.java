package kr.fedhub.demo.service.web;

import io.javalin.http.Context;

/** Accepts a form only from the service's own pages. */
public final class OwnForm {
    private OwnForm() {}

    /**
     * Refuses a form that another page sent.
     *
     * <p>The session cookie is Lax, but all services of the demo are one site; the browser's Origin tells them apart.
     * A request without Origin is no browser's, so there is nobody whose session it could abuse.
     *
     * @throws ProblemException with {@link Problem#FOREIGN_FORM}
     */
    public static void require(Context context, ServiceFace face) {
        String origin = context.header("Origin");
        if (origin != null && !origin.equals(face.uri().toString())) {
            throw new ProblemException(Problem.FOREIGN_FORM, "A form came from another origin");
        }
    }
}
