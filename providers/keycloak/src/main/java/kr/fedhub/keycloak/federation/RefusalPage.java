package kr.fedhub.keycloak.federation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code hub-refused.ftl} shows. Public because FreeMarker reads it.
 *
 * <p>Addresses come from metadata and settings. One that is neither {@code https} nor {@code http} is left out and not
 * refused, since this page has to come up whatever it is given.
 *
 * @param reason what happened, and who can fix it
 * @param referenceId stands in the log and the event too
 * @param institutionName in the reader's language, or null when no institution is known
 * @param contacts who to ask at the institution or at the service
 * @param helpUrl a page about it, of the institution ({@code errorURL}, SAML Metadata 2.4.1) or of the service, or null
 * @param serviceName the service that asked for the login, or null when unknown
 * @param serviceUrl where the researcher starts again, or null when unknown
 * @param logoutUrl where the researcher leaves the session that is refused, or null when there is none
 * @param time when it happened, as {@link #time} writes it
 * @param attributes names of what the institution has to send, for {@link RefusalReason#NO_IDENTIFIER}
 */
public record RefusalPage(
        RefusalReason reason,
        String referenceId,
        @Nullable String institutionName,
        List<Contact> contacts,
        @Nullable String helpUrl,
        @Nullable String serviceName,
        @Nullable String serviceUrl,
        @Nullable String logoutUrl,
        String time,
        List<String> attributes) {
    public static final String TEMPLATE = "hub-refused.ftl";
    public static final String ATTRIBUTE = "refusal";

    /** The page names its zone, since support desks of other countries read it as well. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private static final DateTimeFormatter KOREAN =
            DateTimeFormatter.ofPattern("yyyy년 M월 d일 HH:mm:ss '(KST)'", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss '(KST, UTC+9)'", Locale.ENGLISH);

    public RefusalPage {
        contacts = List.copyOf(contacts);
        attributes = List.copyOf(attributes);
        helpUrl = webAddressOrNull(helpUrl);
        serviceUrl = webAddressOrNull(serviceUrl);
    }

    /** The moment in words for a reader of the given language: Korean for {@code ko}, else English. */
    public static String time(Instant moment, Locale reader) {
        DateTimeFormatter format = reader.getLanguage().equals(Locale.KOREAN.getLanguage()) ? KOREAN : ENGLISH;
        return format.format(moment.atZone(ZONE));
    }

    private static @Nullable String webAddressOrNull(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address : null;
    }

    /**
     * Somebody to ask.
     *
     * @param name what they are called, or empty
     * @param email their address, without {@code mailto:}
     */
    public record Contact(String name, String email) {}
}
