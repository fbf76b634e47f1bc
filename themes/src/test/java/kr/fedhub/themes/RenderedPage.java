package kr.fedhub.themes;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleNumber;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Renders a page of the hub the way Keycloak does: the same FreeMarker level, the same names, the real texts. */
final class RenderedPage {
    private static final List<Map<String, String>> LANGUAGES = List.of(
            Map.of("languageTag", "ko", "label", "한국어", "url", "/login?kc_locale=ko"),
            Map.of("languageTag", "en", "label", "English", "url", "/login?kc_locale=en"));

    private final Map<String, Object> model = new HashMap<>();
    private final Map<String, String> texts;
    private Version level = Configuration.VERSION_2_3_32;

    private RenderedPage(String language) {
        texts = new HashMap<>(Texts.pages(language).byKey());
        model.put("lang", language);
        model.put("darkMode", true);
        model.put("locale", Map.of("currentLanguageTag", language, "rtl", false, "supported", LANGUAGES));
        model.put("url", Map.of("loginAction", "/login?a=1&b=2", "resourcesPath", "/resources/v/login/hub"));
        model.put("properties", Texts.read("theme/hub/login/theme.properties").byKey());
        model.put("msg", (TemplateMethodModelEx) arguments -> text(arguments, Locale.forLanguageTag(language)));
    }

    static RenderedPage in(String language) {
        return new RenderedPage(language);
    }

    RenderedPage with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    RenderedPage without(String name) {
        model.remove(name);
        return this;
    }

    /** What a realm's localization texts do. */
    RenderedPage withText(String key, String text) {
        texts.put(key, text);
        return this;
    }

    /** Keycloak 26.5.6 sets FreeMarker to its oldest level. */
    RenderedPage inTheOldestSupportedVersion() {
        level = Configuration.VERSION_2_3_0;
        return this;
    }

    Document document(String template) {
        return Jsoup.parse(html(template));
    }

    String html(String template) {
        Configuration configuration = new Configuration(level);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateLoader(
                new ClassTemplateLoader(RenderedPage.class.getClassLoader(), "theme-resources/templates"));
        StringWriter html = new StringWriter();
        try {
            configuration.getTemplate(template, "UTF-8").process(model, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return html.toString();
    }

    private String text(List<?> arguments, Locale locale) {
        String key = arguments.get(0).toString();
        return new MessageFormat(texts.getOrDefault(key, key), locale)
                .format(arguments.stream().skip(1).map(RenderedPage::unwrapped).toArray());
    }

    private static Object unwrapped(Object argument) {
        if (argument instanceof SimpleNumber number) {
            return number.getAsNumber();
        }
        return argument.toString();
    }
}
