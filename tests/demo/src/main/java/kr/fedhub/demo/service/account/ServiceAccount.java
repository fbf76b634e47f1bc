package kr.fedhub.demo.service.account;

import java.time.Instant;

/**
 * An account in a service's own database.
 *
 * @param number the account's number as people see it, for example {@code NTIS-000123}
 * @param joinedAt when the account was made
 * @param lastUsedAt when its owner last logged in
 */
public record ServiceAccount(String number, Instant joinedAt, Instant lastUsedAt) {}
