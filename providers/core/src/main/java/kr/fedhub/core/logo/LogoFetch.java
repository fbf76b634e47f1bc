package kr.fedhub.core.logo;

import java.io.IOException;

/** Gets logos from the servers of institutions. */
@FunctionalInterface
public interface LogoFetch {
    /**
     * Gets a logo.
     *
     * @throws IOException when the server does not answer as it should, in time
     * @throws IllegalArgumentException when what it sends is no logo, or it must not be asked
     */
    Logo fetch(LogoAddress address) throws IOException;
}
