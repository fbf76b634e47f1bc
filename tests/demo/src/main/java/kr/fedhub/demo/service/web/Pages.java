package kr.fedhub.demo.service.web;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Renders the pages of one service. Every value is escaped by the template's own output format. */
public final class Pages {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy. M. d.", Locale.KOREAN);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy. M. d. HH:mm", Locale.KOREAN);

    private final Configuration templates;
    private final ServiceFace face;

    /** The pages of the given service. */
    public Pages(ServiceFace face) {
        this.face = face;
        templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(Pages.class, "/kr/fedhub/demo/service/pages");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.KOREAN);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setLocalizedLookup(false);
    }

    /**
     * Answers a request with a page.
     *
     * @param template the name of the file in the folder of pages
     * @param model what the template shows; {@code face} is added
     */
    public void show(Context context, String template, Map<String, ?> model) {
        context.contentType("text/html; charset=utf-8").result(render(template, model));
    }

    private String render(String template, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("face", face);
        StringWriter html = new StringWriter();
        try {
            templates.getTemplate(template).process(all, html);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("The page " + template + " cannot be rendered", e);
        }
        return html.toString();
    }

    /** A day as Koreans write it, in Korea's time. */
    public static String date(Instant instant) {
        return DATE.format(instant.atZone(KOREA));
    }

    /** A day and time in Korea. */
    public static String dateAndTime(Instant instant) {
        return DATE_AND_TIME.format(instant.atZone(KOREA));
    }
}
