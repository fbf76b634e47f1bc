package kr.fedhub.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.demo.service.DemoService;

/**
 * The loopback ports of the demo. Each has an option, since any may be taken on a given machine.
 *
 * @param hub pages of the hub
 * @param hubManagement health and metrics of the hub
 * @param institutions pages of the institutions
 * @param institutionsManagement health and metrics of the institutions
 * @param services the first of seven ports in a row, one a service
 * @param metadata the demo federation's signed metadata
 * @param smtp the mail server
 * @param mail the page that shows the received mail
 */
public record DemoPorts(
        int hub,
        int hubManagement,
        int institutions,
        int institutionsManagement,
        int services,
        int metadata,
        int smtp,
        int mail) {
    private static final int HIGHEST = 65_535;

    public DemoPorts {
        for (int port :
                new int[] {hub, hubManagement, institutions, institutionsManagement, services, metadata, smtp, mail}) {
            if (port < 1 || port > HIGHEST - DemoService.values().length) {
                throw new DemoException(
                        "A port is a number from 1 to " + (HIGHEST - DemoService.values().length) + ", not " + port);
            }
        }
    }

    /** The ports that the properties name, and the usual ones for the others. */
    public static DemoPorts of(Properties properties) {
        return new DemoPorts(
                number(properties, Option.HUB),
                number(properties, Option.HUB_MANAGEMENT),
                number(properties, Option.INSTITUTIONS),
                number(properties, Option.INSTITUTIONS_MANAGEMENT),
                number(properties, Option.SERVICES),
                number(properties, Option.METADATA),
                number(properties, Option.SMTP),
                number(properties, Option.MAIL));
    }

    /** The port of each service. */
    public Map<DemoService, Integer> ofServices() {
        Map<DemoService, Integer> ports = new EnumMap<>(DemoService.class);
        int port = services;
        for (DemoService service : DemoService.values()) {
            ports.put(service, port++);
        }
        return ports;
    }

    /**
     * Makes sure that nobody else uses any of them.
     *
     * @throws DemoException naming the taken port and the option that moves it
     */
    public void requireFree() {
        Map<Integer, Option> wanted = new LinkedHashMap<>();
        claim(wanted, hub, Option.HUB);
        claim(wanted, hubManagement, Option.HUB_MANAGEMENT);
        claim(wanted, institutions, Option.INSTITUTIONS);
        claim(wanted, institutionsManagement, Option.INSTITUTIONS_MANAGEMENT);
        claim(wanted, metadata, Option.METADATA);
        claim(wanted, smtp, Option.SMTP);
        claim(wanted, mail, Option.MAIL);
        ofServices().values().forEach(port -> claim(wanted, port, Option.SERVICES));
        wanted.forEach((port, option) -> {
            if (isTaken(port)) {
                throw new DemoException("Port " + port + " is taken by another program. End that program, or choose"
                        + " another port with -D" + option.key + "=… (" + option.what + ")");
            }
        });
    }

    private static void claim(Map<Integer, Option> wanted, int port, Option option) {
        Option other = wanted.putIfAbsent(port, option);
        if (other != null) {
            throw new DemoException("Port " + port + " is named twice, by -D" + other.key + " and -D" + option.key
                    + "; choose another");
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without this a port that a stopped demo has just left would count as taken for a minute.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int number(Properties properties, Option option) {
        String text = properties.getProperty(option.key);
        if (text == null || text.isBlank()) {
            return option.usual;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new DemoException("-D" + option.key + " takes a port number, not '" + text + "'", e);
        }
    }

    private enum Option {
        HUB("demo.hub.port", 8080, "the hub"),
        HUB_MANAGEMENT("demo.hub.management.port", 9000, "the hub's health and metrics"),
        INSTITUTIONS("demo.institutions.port", 8180, "the institutions"),
        INSTITUTIONS_MANAGEMENT("demo.institutions.management.port", 9100, "the institutions' health and metrics"),
        SERVICES("demo.services.port", 8301, "the first of seven ports in a row, one a service"),
        METADATA("demo.metadata.port", 8290, "the demo federation's metadata"),
        SMTP("demo.smtp.port", 8325, "the mail server"),
        MAIL("demo.mail.port", 8309, "the page that shows the received mail");

        private final String key;
        private final int usual;
        private final String what;

        Option(String key, int usual, String what) {
            this.key = key;
            this.usual = usual;
            this.what = what;
        }
    }
}
