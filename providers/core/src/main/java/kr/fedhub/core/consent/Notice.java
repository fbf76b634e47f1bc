package kr.fedhub.core.consent;

import java.util.Optional;

/**
 * One part of what people are told: a purpose, the terms of use or the minimum age.
 *
 * @param id the purpose's id, {@link Notices#TERMS} or {@link Notices#AGE}; what a receipt is kept under
 * @param asked whether it has a box of its own; else it is only shown
 * @param required whether nobody gets in without having agreed
 * @param hash what changes when anything that a reader is told changes: SHA-256 in lower-case hex digits
 * @param purpose the purpose; empty for the terms of use and the minimum age
 */
public record Notice(String id, boolean asked, boolean required, String hash, Optional<Purpose> purpose) {
    public Notice {
        if (required && !asked) {
            throw new IllegalArgumentException("what is only shown cannot be required");
        }
    }
}
