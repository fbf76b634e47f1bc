package kr.fedhub.core.metadata.snapshot;

/**
 * Protection against a broken or poisoned document that drops members: a change that loses too many of them waits for an
 * operator.
 *
 * @param percent how many of a hundred members may vanish at once
 */
public record ShrinkRule(int percent) {
    /**
     * A rule.
     *
     * @throws IllegalArgumentException unless it is 0 to 100
     */
    public ShrinkRule {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("The share of members that may vanish at once is 0 to 100 percent");
        }
    }

    /** Whether the change has to be held back. */
    public boolean holds(SnapshotChange change, int oldSize) {
        return change.gone().size() * 100L > (long) percent * oldSize;
    }
}
