package kr.fedhub.bench.login;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kr.fedhub.bench.BenchOptions;
import kr.fedhub.bench.BenchPart;
import kr.fedhub.bench.machine.JavaProcess;
import kr.fedhub.bench.report.Report;

/**
 * Logins through the hub on one server: a realm with ten members, a realm with ten thousand, and a realm of stock Keycloak
 * with one SAML identity provider.
 */
public final class LoginPart implements BenchPart {
    private static final Duration AT_MOST = Duration.ofMinutes(15);

    @Override
    public void run(BenchOptions options, Report report) throws Exception {
        Path folder = Files.createDirectories(options.target().resolve("login").toAbsolutePath());
        BenchInstitution institution = new BenchInstitution();
        Files.writeString(folder.resolve(LoginFilesMain.INSTITUTION), institution.xml());
        System.out.println("  writing and signing the aggregates");
        JavaProcess.run(
                        LoginFilesMain.class,
                        List.of("-Xmx4g"),
                        List.of(folder.toString(), String.valueOf(options.entities())),
                        AT_MOST)
                .orFail();
        System.out.println("  starting the server");
        try (LoginServer server = LoginServer.start(folder)) {
            measure(options, folder, server, institution, report);
        }
    }

    private static void measure(
            BenchOptions options, Path folder, LoginServer server, BenchInstitution institution, Report report)
            throws Exception {
        AdminRest admin = new AdminRest(server.address(), server.admin());
        String pem = Files.readString(folder.resolve(LoginFilesMain.SIGNER));
        BenchRealm few = BenchRealm.hub(
                admin, "few", folder.resolve(LoginFilesMain.SMALL).toUri(), pem, institution);
        BenchRealm many = BenchRealm.hub(
                admin, "many", folder.resolve(LoginFilesMain.LARGE).toUri(), pem, institution);
        BenchRealm stock = BenchRealm.stock(admin, "stock", institution);
        Logins logins = new Logins(server.address(), institution);
        bring(few, admin);
        bring(many, admin);
        for (BenchRealm realm : List.of(stock, few, many)) {
            // The first one makes the researcher's account, which the others find.
            logins.once(realm);
        }
        report.section("Logins");
        new LoginTimes(logins, few, many, options).run(report);
        new LoginStatements(logins, server.statements(), many, stock).run(report);
        report.section("Logins under attack");
        new LoginsUnderAttack(logins, many, folder).run(report);
        report.section("Refreshes that bring nothing");
        new UnchangedRefresh(server.statements(), admin, many).run(folder.resolve(LoginFilesMain.LARGE), report);
    }

    /** The server looks for new sources by itself and may have been first. */
    private static void bring(BenchRealm realm, AdminRest admin) throws Exception {
        System.out.println("  bringing the members of " + realm.name());
        Waiting.until(AT_MOST, () -> Set.of("applied", "unchanged").contains(realm.refresh(admin)));
    }

    /** Logins of the institution's researcher. */
    record Logins(HttpClient http, URI server, BenchInstitution institution) {
        Logins(URI server, BenchInstitution institution) {
            this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), server, institution);
        }

        Visit.Times once(BenchRealm realm) throws IOException, InterruptedException {
            return new Visit(http, server).logIn(realm, institution);
        }
    }
}
