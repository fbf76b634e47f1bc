package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;

/** A question for accounts, as a filter for the service and as a check of what it answers. */
record AccountQuestion(AccountQuery query) {
    private static final int ENOUGH = 2;

    /** The filter (RFC 7644, section 3.4.2.2): its values are JSON strings, so nothing in them can end them. */
    private String filter() {
        String attribute = switch (query.key()) {
            case USER_NAME -> "userName";
            case EMAIL -> "emails.value";
            case EXTERNAL_ID -> "externalId";
        };
        return attribute + " eq " + TextNode.valueOf(query.value());
    }

    String path() {
        return "/Users?filter=" + encode(filter()) + "&count=" + ENOUGH;
    }

    /** Percent-encodes everything that could mean something in an address. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    boolean fits(DirectoryAccount account) {
        return switch (query.key()) {
            case USER_NAME -> same(account.userName(), query.value());
            case EMAIL -> account.emails().stream().anyMatch(email -> same(email, query.value()));
            case EXTERNAL_ID ->
                account.externalId().filter(query.value()::equals).isPresent();
        };
    }

    boolean fitsAll(List<DirectoryAccount> accounts) {
        return accounts.stream().allMatch(this::fits);
    }

    /**
     * Without regard to case, as both attributes are (RFC 7643, section 4.1: caseExact false), but of ASCII letters only: with all of
     * Unicode, a dotless i and a Kelvin sign would be letters of other people's names.
     */
    static boolean same(String one, String other) {
        return lower(one).equals(lower(other));
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                lower.setCharAt(i, (char) (letter + ('a' - 'A')));
            }
        }
        return lower.toString();
    }
}
