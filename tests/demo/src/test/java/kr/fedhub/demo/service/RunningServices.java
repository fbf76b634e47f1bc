package kr.fedhub.demo.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Settings for all services on ports that are free now. */
final class RunningServices {
    private RunningServices() {}

    static DemoServices start(URI hubRealm, Path databases) {
        return DemoServices.start(settings(hubRealm, databases));
    }

    static DemoServiceSettings settings(URI hubRealm, Path databases) {
        Map<DemoService, Integer> ports = new EnumMap<>(DemoService.class);
        Map<DemoService, String> secrets = new EnumMap<>(DemoService.class);
        Map<DemoService, String> directories = new EnumMap<>(DemoService.class);
        Map<DemoService, SamlKeyPair> keys = new EnumMap<>(DemoService.class);
        Iterator<Integer> free = freePorts(DemoService.values().length).iterator();
        for (DemoService service : DemoService.values()) {
            ports.put(service, free.next());
            if (service.linksAccounts()) {
                directories.put(service, directorySecret(service));
            }
            switch (service.protocol()) {
                case OIDC -> secrets.put(service, "not-a-secret-" + service.id());
                case SAML -> keys.put(service, SamlKeyPair.generate(service.id()));
                case API -> {}
            }
        }
        return new DemoServiceSettings(hubRealm, ports, secrets, keys, directories, databases);
    }

    static String directorySecret(DemoService service) {
        return "not-a-token-" + service.id();
    }

    private static List<Integer> freePorts(int count) {
        // All are held until the last is found, so that no port is found twice.
        if (count == 0) {
            return List.of();
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            List<Integer> others = freePorts(count - 1);
            return Stream.concat(others.stream(), Stream.of(socket.getLocalPort()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
