package kr.fedhub.realm.cli;

import java.nio.file.Path;
import java.util.Map;
import kr.fedhub.realm.descriptor.FederationConfig;
import picocli.CommandLine.Option;

/** The options that say which configuration is meant. */
final class ConfigFolder {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            required = true,
            description = "the folder with hub, services, institutions, sources and environments")
    private Path folder = Path.of(".");

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            required = true,
            description = "the environment, a file in the folder environments")
    private String environment = "";

    FederationConfig load(Map<String, String> env) {
        return FederationConfig.load(folder, environment, env);
    }
}
