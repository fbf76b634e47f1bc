package kr.fedhub.realm.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import kr.fedhub.realm.DesiredRealm;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.AdminCredentials;
import kr.fedhub.realm.apply.RealmApplier;
import kr.fedhub.realm.descriptor.FederationConfig;
import kr.fedhub.realm.expand.Expansion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads and expands the configuration, and only then writes to the server. */
@Command(
        name = "apply",
        description = {"Makes the server's realm what the descriptors say; changes only what differs.", AdminLogin.HELP
        },
        mixinStandardHelpOptions = true)
final class ApplyCommand implements Callable<Integer> {
    private final Map<String, String> env;

    @Mixin
    private ConfigFolder config = new ConfigFolder();

    @Mixin
    private AdminConnection server = new AdminConnection();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ApplyCommand(Map<String, String> env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        AdminCredentials credentials = new AdminLogin(env).credentials();
        FederationConfig loaded = config.load(env);
        DesiredRealm desired = Expansion.of(loaded).toRealm();
        SourceRemarks.print(loaded, spec.commandLine().getOut());
        try (AdminApi api = server.open(credentials)) {
            new ChangeReport(spec.commandLine().getOut()).print(new RealmApplier(api).apply(desired), desired.name());
        }
        return CommandLine.ExitCode.OK;
    }
}
