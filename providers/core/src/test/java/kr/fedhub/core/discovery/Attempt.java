package kr.fedhub.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kr.fedhub.core.discovery.DiscoveryRefused.Reason;

/** What is expected to be refused. */
interface Attempt {
    Object make() throws DiscoveryRefused;

    /** Makes sure that it is refused, with a message that repeats nothing of the request. */
    static void refused(Reason reason, Attempt attempt) {
        assertThatExceptionOfType(DiscoveryRefused.class)
                .isThrownBy(attempt::make)
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.getMessage()).isNotBlank().doesNotContain("evil", "\n");
                });
    }
}
