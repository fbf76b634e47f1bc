package kr.fedhub.demo.service.web;

import io.javalin.config.RoutesConfig;

/** A part of a service that answers at addresses of its own. */
public interface RouteGroup {
    /** Adds its addresses to those of the service. */
    void addTo(RoutesConfig routes);
}
