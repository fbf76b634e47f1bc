package kr.fedhub.keycloak.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.core.account.AccountName;
import kr.fedhub.core.account.AccountStatements;
import kr.fedhub.core.attribute.SamlAttribute;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * An account at the hub as Keycloak's user: one that somebody opened, or one that an operator made. What its owner said when
 * opening it is kept apart from the attributes that services get, since those are an institution's after a login there.
 *
 * @param realm the hub
 * @param user who has it
 */
public record HubAccount(RealmModel realm, UserModel user) {
    /** The attribute of the realm that holds the hub's own scope. */
    public static final String SCOPE = "hub.account.scope";

    private static final String NAME = "hubAccountName";
    private static final String ADDRESS = "hubAccountEmail";
    private static final String NOTICE = "hubAccountNotice";

    /** Keeps what the owner said, with the version of the notice that the owner read. */
    public void open(AccountName name, AccountAddress address, String notice) {
        user.setEnabled(true);
        user.setSingleAttribute(NAME, name.text());
        user.setSingleAttribute(ADDRESS, address.text());
        user.setSingleAttribute(NOTICE, notice);
        speak();
    }

    /** The address that it was opened with; empty for one that an operator made. */
    public Optional<AccountAddress> address() {
        return Optional.ofNullable(user.getFirstAttribute(ADDRESS)).flatMap(AccountAddress::parse);
    }

    /** Makes the attributes those of this account, whatever an institution has said since. Writes only what differs. */
    public void speak() {
        Map<SamlAttribute, List<String>> values = new AccountStatements(scope()).values();
        for (SamlAttribute attribute : SamlAttribute.values()) {
            if (!isPersonal(attribute)) {
                set(attribute, values.getOrDefault(attribute, List.of()));
            }
        }
        @Nullable String name = user.getFirstAttribute(NAME);
        @Nullable String address = user.getFirstAttribute(ADDRESS);
        if (name != null && address != null) {
            set(SamlAttribute.DISPLAY_NAME, List.of(name));
            set(SamlAttribute.GIVEN_NAME, List.of());
            set(SamlAttribute.SN, List.of());
            if (!address.equals(user.getEmail())) {
                user.setEmail(address);
            }
            if (!user.isEmailVerified()) {
                user.setEmailVerified(true);
            }
        }
    }

    private Optional<String> scope() {
        return Optional.ofNullable(realm.getAttribute(SCOPE)).filter(scope -> !scope.isBlank());
    }

    /** An operator who makes an account writes these. */
    private static boolean isPersonal(SamlAttribute attribute) {
        return switch (attribute) {
            case DISPLAY_NAME, GIVEN_NAME, SN, MAIL -> true;
            default -> false;
        };
    }

    private void set(SamlAttribute attribute, List<String> values) {
        String name = attribute.userAttribute();
        if (user.getAttributeStream(name).toList().equals(values)) {
            return;
        }
        if (values.isEmpty()) {
            user.removeAttribute(name);
        } else {
            user.setAttribute(name, values);
        }
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "HubAccount[" + user.getId() + "]";
    }
}
