package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;

/**
 * Reads accounts (RFC 7643, section 4.1). An account without a usable id or user name is refused; a name, address or external id
 * that is not usable is as if it were not there.
 */
final class AccountReader {
    static final int LONGEST_ID = 255;

    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_ADDRESS = 320;
    private static final int MOST_ADDRESSES = 50;

    private AccountReader() {}

    static DirectoryAccount read(JsonNode resource) {
        Attributes user = new Attributes(resource);
        return new DirectoryAccount(
                required(user, "id", LONGEST_ID),
                required(user, "userName", LONGEST_NAME),
                emails(user),
                user.text("displayName", LONGEST_NAME)
                        .or(() -> user.inside("name").text("formatted", LONGEST_NAME)),
                user.text("externalId", LONGEST_ID),
                active(user));
    }

    /**
     * The account, when it is the one that was asked for.
     *
     * @throws DirectoryException {@code UNUSABLE} when it is another one
     */
    static DirectoryAccount read(JsonNode resource, String id) {
        DirectoryAccount account = read(resource);
        if (!account.id().equals(id)) {
            throw new DirectoryException(Kind.UNUSABLE, "The service answers with another account");
        }
        return account;
    }

    private static String required(Attributes user, String name, int longest) {
        return user.text(name, longest)
                .orElseThrow(() -> new DirectoryException(Kind.UNUSABLE, "An account without a usable " + name));
    }

    /** An account that says nothing is open; one that says something else than yes or no is not understood. */
    private static boolean active(Attributes user) {
        return user.get("active").isEmpty()
                || user.flag("active")
                        .orElseThrow(() -> new DirectoryException(Kind.UNUSABLE, "An account without a usable active"));
    }

    private static List<String> emails(Attributes user) {
        List<String> emails = new ArrayList<>();
        for (JsonNode node : user.get("emails").orElseGet(ScimJson::object)) {
            if (emails.size() == MOST_ADDRESSES) {
                throw new DirectoryException(Kind.UNUSABLE, "An account with too many addresses");
            }
            Attributes email = new Attributes(node);
            Optional<String> value = email.text("value", LONGEST_ADDRESS);
            boolean primary = email.flag("primary").orElse(false);
            value.ifPresent(address -> emails.add(primary ? 0 : emails.size(), address));
        }
        return emails;
    }
}
