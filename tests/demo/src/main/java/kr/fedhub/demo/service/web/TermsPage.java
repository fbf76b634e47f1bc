package kr.fedhub.demo.service.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;

/** The terms of use that people agree to when they sign up at a service. */
public final class TermsPage implements RouteGroup {
    private final Pages pages;

    public TermsPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/terms", context -> pages.show(context, "terms.ftlh", Map.of()));
    }
}
