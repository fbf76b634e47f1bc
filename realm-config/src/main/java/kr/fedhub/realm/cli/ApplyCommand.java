package kr.fedhub.realm.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.fedhub.realm.ConfigException;
import kr.fedhub.realm.DesiredRealm;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.AdminCredentials;
import kr.fedhub.realm.apply.Change;
import kr.fedhub.realm.apply.RealmApplier;
import kr.fedhub.realm.descriptor.FederationConfig;
import kr.fedhub.realm.expand.Expansion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads and expands the configuration, and only then writes to the server. */
@Command(
        name = "apply",
        description = {
            "Makes the server's realm what the descriptors say; changes only what differs.",
            "Logs in with FEDHUB_ADMIN_CLIENT_ID and FEDHUB_ADMIN_CLIENT_SECRET,"
                    + " or FEDHUB_ADMIN_USER and FEDHUB_ADMIN_PASSWORD."
        },
        mixinStandardHelpOptions = true)
final class ApplyCommand implements Callable<Integer> {
    private final Map<String, String> env;

    @Mixin
    private ConfigFolder config = new ConfigFolder();

    @Option(names = "--server", paramLabel = "URL", required = true, description = "the address of the Keycloak")
    private URI server = URI.create("http://localhost:8080");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ApplyCommand(Map<String, String> env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        AdminCredentials credentials = credentials();
        FederationConfig loaded = config.load(env);
        DesiredRealm desired = Expansion.of(loaded).toRealm();
        SourceRemarks.print(loaded, spec.commandLine().getOut());
        try (AdminApi api = AdminApi.connect(server, credentials)) {
            report(new RealmApplier(api).apply(desired), desired.name());
        }
        return CommandLine.ExitCode.OK;
    }

    private void report(List<Change> changes, String realm) {
        PrintWriter out = spec.commandLine().getOut();
        changes.forEach(out::println);
        out.println(changes.isEmpty() ? "realm " + realm + " is as wanted" : "changes: " + changes.size());
    }

    private AdminCredentials credentials() {
        if (present("FEDHUB_ADMIN_CLIENT_ID")) {
            return AdminCredentials.client(variable("FEDHUB_ADMIN_CLIENT_ID"), variable("FEDHUB_ADMIN_CLIENT_SECRET"));
        }
        if (present("FEDHUB_ADMIN_USER")) {
            return AdminCredentials.user(variable("FEDHUB_ADMIN_USER"), variable("FEDHUB_ADMIN_PASSWORD"));
        }
        throw new ConfigException("no login: set FEDHUB_ADMIN_CLIENT_ID and FEDHUB_ADMIN_CLIENT_SECRET,"
                + " or FEDHUB_ADMIN_USER and FEDHUB_ADMIN_PASSWORD");
    }

    private boolean present(String name) {
        return !env.getOrDefault(name, "").isBlank();
    }

    private String variable(String name) {
        if (!present(name)) {
            throw new ConfigException("the environment variable " + name + " is not set");
        }
        return env.getOrDefault(name, "");
    }
}
