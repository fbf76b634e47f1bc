package kr.fedhub.demo.service.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import kr.fedhub.demo.service.account.Member;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted (RFC 7644, section 3.4.2.4).
 *
 * @param startIndex the number of the first one, counted from 1
 * @param count how many at most
 */
record ScimPage(int startIndex, int count) {
    /** How many are told at once. */
    static final int MOST = 100;

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    /** What the request asks for; numbers that are too low or too high are moved to the nearest possible ones. */
    static ScimPage of(Context context) throws ScimException {
        int start = number(context.queryParam("startIndex"), 1);
        int count = number(context.queryParam("count"), MOST);
        return new ScimPage(Math.max(1, start), Math.max(0, Math.min(MOST, count)));
    }

    private static int number(@Nullable String text, int usual) throws ScimException {
        try {
            return text == null ? usual : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ScimException.bad("invalidValue", "startIndex and count are numbers");
        }
    }

    ObjectNode of(List<Member> all, URI users) {
        int from = Math.min(startIndex - 1, all.size());
        List<Member> part = all.subList(from, Math.min(all.size(), from + count));
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("schemas").add(SCHEMA);
        list.put("totalResults", all.size());
        list.put("startIndex", startIndex);
        list.put("itemsPerPage", part.size());
        ArrayNode resources = list.putArray("Resources");
        part.forEach(member -> resources.add(ScimUser.write(member, users)));
        return list;
    }
}
