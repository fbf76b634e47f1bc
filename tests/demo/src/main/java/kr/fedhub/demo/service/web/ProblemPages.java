package kr.fedhub.demo.service.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Map;
import kr.fedhub.core.reference.ReferenceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into a page; page and log carry the same reference id. */
final class ProblemPages implements RouteGroup {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    private final ServiceFace face;
    private final Pages pages;
    private final SecureRandom randomness = new SecureRandom();

    ProblemPages(ServiceFace face, Pages pages) {
        this.face = face;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(ProblemException.class, (problem, context) -> {
            ReferenceId reference = ReferenceId.random(randomness);
            LOG.warn("{} {} {}: {}", reference, face.id(), problem.problem(), problem.reason());
            LOG.debug("{}", reference, problem);
            show(context, problem.problem(), reference);
        });
        routes.exception(Exception.class, (unexpected, context) -> {
            ReferenceId reference = ReferenceId.random(randomness);
            LOG.error("{} {} failed at {}", reference, face.id(), context.endpoint().path, unexpected);
            show(context, Problem.UNEXPECTED, reference);
        });
        routes.error(404, context -> {
            // What an API says of a missing thing is meant for its client and stays.
            String type = context.res().getContentType();
            if (type == null || !type.startsWith("application/scim+json")) {
                show(context, Problem.NOT_FOUND, ReferenceId.random(randomness));
            }
        });
    }

    private void show(Context context, Problem problem, ReferenceId reference) {
        context.status(problem.status());
        pages.show(
                context,
                "problem.ftlh",
                Map.of(
                        "title", problem.title(),
                        "what", problem.what(),
                        "advice", problem.advice(),
                        "reference", reference.value(),
                        "again", problem != Problem.NOT_FOUND));
    }
}
