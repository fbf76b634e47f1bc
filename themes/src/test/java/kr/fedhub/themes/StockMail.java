package kr.fedhub.themes;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A mail of stock Keycloak in our Korean, with values as the server fills them in. */
final class StockMail {
    static final String LINK = "https://hub.example/realms/hub/login-actions/action-token?key=abc";
    static final String SERVICE = "연합인증";

    private static final DefaultObjectWrapper WRAPPER = new DefaultObjectWrapper(Configuration.VERSION_2_3_32);

    private final Texts texts = Bundle.EMAIL.korean();
    private final Map<String, Object> model = new HashMap<>();

    StockMail() {
        model.put("locale", Locale.KOREAN);
        model.put("ltr", true);
        model.put("realmName", SERVICE);
        model.put("link", LINK);
        model.put("linkExpiration", 5);
        model.put("code", "482013");
        model.put("newEmail", "new@example.ac.kr");
        model.put("requiredActions", List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP"));
        model.put("event", new Event());
        model.put("user", Map.of("username", "gildong", "firstName", "길동", "lastName", "홍"));
        model.put("firstName", "길동");
        model.put("lastName", "홍");
        model.put("organization", Map.of("name", "한빛대학교"));
        model.put("identityProviderDisplayName", "한빛대학교");
        model.put("identityProviderContext", Map.of("username", "gdhong"));
        model.put("credentialScopeDisplayName", "재직 증명");
        model.put("subjectKey", "accountNotificationSubject");
        model.put("messageKey", "accountNotificationBody");
        model.put("daysRemaining", 7);
        model.put("reason", "오랫동안 이용하지 않음");
        model.put("msg", (TemplateMethodModelEx) StockMail.this::text);
        model.put("kcSanitize", (TemplateMethodModelEx) arguments -> arguments.get(0));
        model.put("linkExpirationFormatter", (TemplateMethodModelEx) arguments -> "5분");
    }

    /** A body, for example {@code html/password-reset.ftl}. */
    String body(String template) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setObjectWrapper(WRAPPER);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateLoader(
                new MultiTemplateLoader(new TemplateLoader[] {folder("theme/hub/email"), folder("theme/base/email")}));
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(template, "UTF-8").process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private static TemplateLoader folder(String path) {
        return new ClassTemplateLoader(StockMail.class.getClassLoader(), path);
    }

    private Object text(List<?> arguments) throws TemplateModelException {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = WRAPPER.unwrap((freemarker.template.TemplateModel) arguments.get(i));
        }
        Object[] parameters = List.of(values).subList(1, values.length).toArray();
        return new MessageFormat(texts.get(values[0].toString()), Locale.KOREAN).format(parameters);
    }

    /** What a mail about an event reads. */
    public static final class Event {
        public String getDate() {
            return "2026. 11. 27. 오후 3:05";
        }

        public String getIpAddress() {
            return "203.0.113.7";
        }

        public String getDetail(String name) {
            return name.equals("credential_type") ? "otp" : name;
        }
    }
}
