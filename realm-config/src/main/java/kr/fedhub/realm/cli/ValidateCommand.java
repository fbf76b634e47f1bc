package kr.fedhub.realm.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import kr.fedhub.realm.descriptor.FederationConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the configuration and calls nobody. */
@Command(
        name = "validate",
        description =
                "Checks the descriptors and that every variable is set; calls no server, institution or federation.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    private final Map<String, String> env;

    @Mixin
    private ConfigFolder config = new ConfigFolder();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ValidateCommand(Map<String, String> env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        FederationConfig loaded = config.load(env);
        spec.commandLine()
                .getOut()
                .printf(
                        "valid: realm %s, %d services, %d institutions, %d metadata sources, %d named members%n",
                        loaded.realm().path("realm").asText(),
                        loaded.services().size(),
                        loaded.institutions().size(),
                        loaded.sources().size(),
                        loaded.members().size());
        SourceRemarks.print(loaded, spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
