package kr.fedhub.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.fedhub.demo.institution.DemoInstitutions;
import kr.fedhub.demo.mail.DemoMail;
import kr.fedhub.demo.metadata.DemoMetadata;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.service.scim.ScimEndpoint;

/** The environment variables that realm-config reads about the demo. */
final class DemoEnvironment {
    private DemoEnvironment() {}

    static Map<String, String> of(
            DemoPorts ports, DemoSecrets secrets, DemoInstitutions institutions, KeycloakHost hub) {
        Map<String, String> environment = new LinkedHashMap<>(secrets.environment());
        environment.putAll(institutions.environment());
        URI metadata = DemoMetadata.address(ports.metadata());
        environment.put("DEMO_METADATA_URL", hub.reachable(metadata).toString());
        environment.put("FEDHUB_HUB_URL", "http://localhost:" + ports.hub());
        ports.ofServices().forEach((service, port) -> {
            URI address = URI.create("http://localhost:" + port);
            environment.put(service.name() + "_URL", address.toString());
            if (service.linksAccounts()) {
                environment.put(service.name() + "_SCIM_URL", hub.callable(address) + ScimEndpoint.PATH);
            }
        });
        URI smtp = hub.callable(DemoMail.smtp(ports.smtp()));
        environment.put("SMTP_HOST", smtp.getHost());
        environment.put("SMTP_PORT", Integer.toString(smtp.getPort()));
        return environment;
    }
}
