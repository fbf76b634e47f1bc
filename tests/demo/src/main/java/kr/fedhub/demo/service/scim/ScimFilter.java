package kr.fedhub.demo.service.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.demo.service.account.Members;

/**
 * A filter of the one kind that this directory knows: {@code attribute eq "value"} (RFC 7644, section 3.4.2.2).
 *
 * @param key the attribute
 * @param value what it must be
 */
record ScimFilter(Members.Key key, String value) {
    private static final Pattern FORM = Pattern.compile(
            "\\s*(?:urn:ietf:params:scim:schemas:core:2\\.0:User:)?([a-z.]{1,40})\\s+eq\\s+(\"(?:[^\"\\\\]|\\\\.)*\")\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final ObjectMapper JSON = new ObjectMapper();

    static ScimFilter parse(String text) throws ScimException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw ScimException.bad("invalidFilter", "only filters of the form attribute eq \"value\" are supported");
        }
        try {
            return new ScimFilter(key(matcher.group(1)), JSON.readValue(matcher.group(2), String.class));
        } catch (JsonProcessingException e) {
            throw ScimException.bad("invalidFilter", "the value is no JSON string");
        }
    }

    private static Members.Key key(String attribute) throws ScimException {
        return switch (attribute.toLowerCase(Locale.ROOT)) {
            case "username" -> Members.Key.USER_NAME;
            case "emails.value", "emails" -> Members.Key.EMAIL;
            case "externalid" -> Members.Key.EXTERNAL_ID;
            default -> throw ScimException.bad("invalidFilter", "no filter for this attribute");
        };
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "ScimFilter[" + key + "]";
    }
}
