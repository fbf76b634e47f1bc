package kr.fedhub.demo.service.account;

import java.time.Instant;
import java.util.Optional;

/**
 * An account in a service's own database.
 *
 * @param number the account's number as people see it, for example {@code NTIS-000123}
 * @param userName what its owner is called at the service, when the hub has linked the account
 * @param joinedAt when the account was made
 * @param lastUsedAt when its owner last logged in
 */
public record ServiceAccount(String number, Optional<String> userName, Instant joinedAt, Instant lastUsedAt) {}
