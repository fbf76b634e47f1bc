package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;

/**
 * A page of accounts (RFC 7644, section 3.4.2).
 *
 * @param total how many there are on all pages, as the service says
 * @param accounts those on this page
 */
record AccountPage(int total, List<DirectoryAccount> accounts) {
    AccountPage {
        accounts = List.copyOf(accounts);
    }

    boolean isNobody() {
        return total == 0 && accounts.isEmpty();
    }

    /** The accounts, each once. */
    List<DirectoryAccount> different() {
        Set<String> ids = new HashSet<>();
        return accounts.stream().filter(account -> ids.add(account.id())).toList();
    }

    static AccountPage read(JsonNode list) {
        Attributes attributes = new Attributes(list);
        int total = attributes
                .get("totalResults")
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue)
                .filter(number -> number >= 0)
                .orElseThrow(() -> new DirectoryException(Kind.UNUSABLE, "A list that does not say its length"));
        List<DirectoryAccount> accounts = new ArrayList<>();
        Optional<JsonNode> resources = attributes.get("Resources");
        if (resources.isPresent() && !resources.get().isArray()) {
            throw new DirectoryException(Kind.UNUSABLE, "A list that is none");
        }
        resources.ifPresent(all -> all.forEach(one -> accounts.add(AccountReader.read(one))));
        return new AccountPage(total, accounts);
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "AccountPage[" + total + "]";
    }
}
