package kr.fedhub.realm.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.fedhub.realm.DesiredRealm;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.AdminCredentials;
import kr.fedhub.realm.apply.RealmApplier;
import kr.fedhub.realm.descriptor.ConsoleRealm;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Apart from {@code apply}, which needs no right over the realm of the administrators. */
@Command(
        name = "console",
        description = {
            "Gives Keycloak's own consoles the theme and the languages of hub/master.yaml; changes only what differs.",
            AdminLogin.HELP + " It has to be an administrator of that realm."
        },
        mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {
    private final Map<String, String> env;

    @Option(names = "--config", paramLabel = "DIR", required = true, description = "the folder with hub/master.yaml")
    private Path folder = Path.of(".");

    @Mixin
    private AdminConnection server = new AdminConnection();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ConsoleCommand(Map<String, String> env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        AdminCredentials credentials = new AdminLogin(env).credentials();
        DesiredRealm desired = ConsoleRealm.load(folder, env);
        try (AdminApi api = server.open(credentials)) {
            new ChangeReport(spec.commandLine().getOut()).print(new RealmApplier(api).apply(desired), desired.name());
        }
        return CommandLine.ExitCode.OK;
    }
}
