package kr.fedhub.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.fedhub.demo.institution.DemoInstitutions;

/** The environment variables that realm-config reads about the demo. */
final class DemoEnvironment {
    private DemoEnvironment() {}

    static Map<String, String> of(DemoPorts ports, DemoSecrets secrets, DemoInstitutions institutions, URI metadata) {
        Map<String, String> environment = new LinkedHashMap<>(secrets.environment());
        environment.putAll(institutions.environment());
        environment.put("DEMO_METADATA_URL", metadata.toString());
        environment.put("FEDHUB_HUB_URL", "http://localhost:" + ports.hub());
        ports.ofServices()
                .forEach((service, port) -> environment.put(service.name() + "_URL", "http://localhost:" + port));
        return environment;
    }
}
