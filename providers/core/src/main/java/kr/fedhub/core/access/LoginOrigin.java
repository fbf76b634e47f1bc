package kr.fedhub.core.access;

import java.util.Optional;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;

/** Where a researcher logged in, or would: what the criteria of a service ask about. */
public sealed interface LoginOrigin {
    /** Whether an institution goes by an alias or by an entityID. */
    default boolean isCalled(String aliasOrEntityId) {
        return false;
    }

    /** Whether a metadata source answers for the institution. */
    default boolean isOfSource(String alias) {
        return false;
    }

    /** Whether the institution's metadata has the category. */
    default boolean hasCategory(String category) {
        return false;
    }

    /** Whether the institution may use a scope, written in lower case. */
    default boolean mayUseScope(String scope) {
        return false;
    }

    default boolean isHubAccount() {
        return false;
    }

    /**
     * A member of a metadata source.
     *
     * @param roster the roster that it stands in, which knows to whom a scope belongs
     * @param entry the member
     */
    record OfMember(Roster roster, RosterEntry entry) implements LoginOrigin {
        @Override
        public boolean isCalled(String aliasOrEntityId) {
            return entry.member().entityId().value().equals(aliasOrEntityId)
                    || entry.member().alias().value().equals(aliasOrEntityId);
        }

        @Override
        public boolean isOfSource(String alias) {
            return entry.source().equals(alias);
        }

        @Override
        public boolean hasCategory(String category) {
            return entry.member().categories().anyMatch(category::equals);
        }

        @Override
        public boolean mayUseScope(String scope) {
            return roster.mayUse(entry, scope);
        }
    }

    /**
     * An institution with an identity provider of its own in the hub.
     *
     * @param alias the alias of the identity provider
     * @param entityId its SAML entityID, if it has one
     * @param domain its domain, which is the one scope that it may use; may be empty
     */
    record OfProvider(String alias, Optional<String> entityId, String domain) implements LoginOrigin {
        @Override
        public boolean isCalled(String aliasOrEntityId) {
            return alias.equals(aliasOrEntityId)
                    || entityId.filter(aliasOrEntityId::equals).isPresent();
        }

        @Override
        public boolean mayUseScope(String scope) {
            return !domain.isEmpty() && domain.equalsIgnoreCase(scope);
        }
    }

    /** An institution that no source and no identity provider describes any more. */
    record OfNobody() implements LoginOrigin {}

    /** An account at the hub itself. */
    record OfHub() implements LoginOrigin {
        @Override
        public boolean isHubAccount() {
            return true;
        }
    }
}
