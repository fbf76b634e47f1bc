package kr.fedhub.demo;

import java.util.StringJoiner;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;

/** The table that a started demo prints: where everything is and who can log in. */
final class DemoTable {
    private DemoTable() {}

    static String of(DemoFederation federation) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("");
        lines.add("  시연용 · 실제 서비스 및 운영기관과 관계없습니다 (demo only, all institutions and people are fictional)");
        lines.add("");
        for (DemoService service : DemoService.values()) {
            if (service != DemoService.AI_HELPER) {
                lines.add(row(service.nameKo(), federation.service(service).toString()));
            }
        }
        lines.add(
                row("AI-Helper (API)", federation.service(DemoService.AI_HELPER).toString()));
        lines.add(row("Find my institution", federation.service(DemoService.SCIENCEON) + "/login"));
        lines.add(row("Federation metadata", federation.metadata().toString()));
        lines.add(row("받은 메일 (mail)", federation.mails().address().toString()));
        lines.add(row("SMTP", federation.mails().smtp().toString()));
        lines.add(row("Hub", federation.hubRealm() + "/account"));
        lines.add(row("Hub admin console", federation.hub() + "/admin/"));
        lines.add(row(
                "", federation.hubAdmin().user() + " / " + federation.hubAdmin().password()));
        lines.add("");
        lines.add("  Researchers, all with the password " + federation.password());
        for (DemoResearcher researcher : DemoResearcher.all()) {
            lines.add(row(researcher.institution().nameKo(), researcher.uid() + "  (" + researcher.name() + ")"));
        }
        lines.add("");
        lines.add("  Begin at " + federation.service(DemoService.SCIENCEON) + "   ·   Stop with Ctrl-C");
        lines.add("");
        return lines.toString();
    }

    private static String row(String label, String text) {
        return "  " + label + " ".repeat(Math.max(1, 32 - width(label))) + text;
    }

    /** Hangul takes two columns of a terminal. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }
}
