package kr.fedhub.realm.cli;

import java.util.Map;
import kr.fedhub.realm.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Ends with 0 when all is well, 1 when the configuration or the server is not, 2 when called wrongly. */
@Command(
        name = "fedhub-realm-config",
        description = "Checks the descriptors of a federation and applies them to a Keycloak.",
        mixinStandardHelpOptions = true,
        versionProvider = BuiltVersion.class)
public final class RealmConfigCommand {
    private RealmConfigCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /** The command line with the given environment variables. */
    static CommandLine commandLine(Map<String, String> env) {
        return new CommandLine(new RealmConfigCommand())
                .addSubcommand(new ValidateCommand(env))
                .addSubcommand(new ApplyCommand(env))
                .addSubcommand(new ConsoleCommand(env))
                .setExecutionExceptionHandler(RealmConfigCommand::explain)
                .setParameterExceptionHandler((problem, arguments) -> {
                    problem.getCommandLine().getErr().println(problem.getMessage() + " (try --help)");
                    return CommandLine.ExitCode.USAGE;
                });
    }

    /** One line for what the operator can correct; anything else is our own fault and shows where. */
    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(problem instanceof ConfigException)) {
            throw problem;
        }
        command.getErr().println(problem.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
