package kr.fedhub.demo.service.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account with all that the service holds of its owner.
 *
 * @param number the account's number as people see it
 * @param details what can be changed
 * @param joinedAt when the account was made
 * @param changedAt when its details were last changed
 */
public record Member(String number, Details details, Instant joinedAt, Instant changedAt) {
    /**
     * What a service holds of a person.
     *
     * @param userName what the person is called, unique at the service whatever the case of its letters
     * @param externalId what the hub calls the person, if it made the account
     * @param name the name, in one piece
     * @param email the address
     * @param organization the institution's name
     * @param affiliations eduPersonScopedAffiliation
     * @param active false when the account is closed
     */
    public record Details(
            String userName,
            Optional<String> externalId,
            Optional<String> name,
            Optional<String> email,
            Optional<String> organization,
            List<String> affiliations,
            boolean active) {
        public Details {
            affiliations = List.copyOf(affiliations);
        }

        /** The same person by another name. */
        public Details named(Optional<String> newName) {
            return new Details(userName, externalId, newName, email, organization, affiliations, active);
        }

        /** The same person at another address. */
        public Details at(Optional<String> newEmail) {
            return new Details(userName, externalId, name, newEmail, organization, affiliations, active);
        }

        /** The same person at another institution. */
        public Details of(Optional<String> newOrganization) {
            return new Details(userName, externalId, name, email, newOrganization, affiliations, active);
        }

        /** The same person in other roles. */
        public Details as(List<String> newAffiliations) {
            return new Details(userName, externalId, name, email, organization, newAffiliations, active);
        }

        /** The same account, open or closed. */
        public Details active(boolean open) {
            return new Details(userName, externalId, name, email, organization, affiliations, open);
        }

        /** Keeps personal information out of logs. */
        @Override
        public String toString() {
            return "Details";
        }
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "Member[" + number + "]";
    }
}
