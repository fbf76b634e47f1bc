package kr.fedhub.bench.login;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.fedhub.bench.BenchOptions;
import kr.fedhub.bench.BenchPart;
import kr.fedhub.bench.machine.JavaProcess;
import kr.fedhub.bench.report.Report;
import kr.fedhub.bench.server.AdminRest;
import kr.fedhub.bench.server.BenchRealm;
import kr.fedhub.bench.server.BenchServer;

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
        try (BenchServer server = BenchServer.start(folder, List.of())) {
            measure(options, folder, server, institution, report);
        }
    }

    private static void measure(
            BenchOptions options, Path folder, BenchServer server, BenchInstitution institution, Report report)
            throws Exception {
        AdminRest admin = new AdminRest(server.address(), server.admin());
        String pem = Files.readString(folder.resolve(LoginFilesMain.SIGNER));
        BenchRealm few = BenchRealm.hub(
                admin, "few", folder.resolve(LoginFilesMain.SMALL).toUri(), pem, institution.alias());
        BenchRealm many = BenchRealm.hub(
                admin, "many", folder.resolve(LoginFilesMain.LARGE).toUri(), pem, institution.alias());
        BenchRealm stock = BenchRealm.stock(
                admin, "stock", institution.entityId(), institution.signOn(), institution.certificate());
        Logins logins = new Logins(server.address(), institution);
        few.bring(admin);
        many.bring(admin);
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
