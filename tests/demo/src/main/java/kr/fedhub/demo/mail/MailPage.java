package kr.fedhub.demo.mail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import kr.fedhub.demo.service.web.Pages;
import kr.fedhub.demo.service.web.RouteGroup;

/** Shows the received mails, the newest first. Of HTML mails only the plain text is shown. */
final class MailPage implements RouteGroup {
    private final Pages pages;
    private final DemoMail mails;

    MailPage(Pages pages, DemoMail mails) {
        this.pages = pages;
        this.mails = mails;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::show);
    }

    private void show(Context context) {
        List<Map<String, String>> shown = mails.received().stream()
                .map(mail -> Map.of(
                        "to",
                        mail.to(),
                        "subject",
                        mail.subject().isEmpty() ? "(제목 없음)" : mail.subject(),
                        "text",
                        mail.text().isEmpty() ? "(텍스트 본문 없음)" : mail.text().strip(),
                        "at",
                        Pages.dateAndTime(mail.receivedAt())))
                .toList();
        pages.show(context, "mail.ftlh", Map.of("mails", shown));
    }
}
