package kr.fedhub.bench.login;

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
 * What first use adds to the logins of a researcher whose account is linked: two services of one realm, which differ in nothing
 * but that one of them links accounts.
 */
public final class FirstUsePart implements BenchPart {
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final String REALM = "first-use";

    @Override
    public void run(BenchOptions options, Report report) throws Exception {
        Path folder = Files.createDirectories(options.target().resolve(REALM).toAbsolutePath());
        BenchInstitution institution = new BenchInstitution();
        Files.writeString(folder.resolve(LoginFilesMain.INSTITUTION), institution.xml());
        JavaProcess.run(
                        LoginFilesMain.class,
                        List.of(),
                        List.of(folder.toString(), String.valueOf(LoginFilesMain.FEW)),
                        AT_MOST)
                .orFail();
        System.out.println("  starting the server");
        try (BenchServer server = BenchServer.start(folder, List.of())) {
            AdminRest admin = new AdminRest(server.address(), server.admin());
            BenchRealm off = BenchRealm.hub(
                    admin,
                    REALM,
                    folder.resolve(LoginFilesMain.SMALL).toUri(),
                    Files.readString(folder.resolve(LoginFilesMain.SIGNER)),
                    institution.alias());
            off.bring(admin);
            BenchRealm on = off.linking(admin);
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            new Visit(http, server.address()).signUp(on, institution);
            report.section("First use");
            FirstUseTimes.Entries entries = () -> new Visit(http, server.address());
            new FirstUseTimes(entries, institution, off, on, options.rounds()).run(report);
            new FirstUseStatements(entries, institution, server.statements()).run(off, on, report);
        }
    }
}
