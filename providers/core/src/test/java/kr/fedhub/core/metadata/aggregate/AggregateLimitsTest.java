package kr.fedhub.core.metadata.aggregate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import kr.fedhub.core.metadata.fixture.TestEntities;
import org.junit.jupiter.api.Test;

class AggregateLimitsTest {
    private final SourceFixture source = new SourceFixture();
    private final String unsigned = source.unsigned(source.identityProvider("one.example.org"));

    @Test
    void aPackedBombIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write("<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                gzip.write(blanks);
            }
        }
        source.refuses(bomb.toByteArray(), Reason.TOO_BIG);
        source.with(limits(16 << 20, 64, 50_000, Integer.MAX_VALUE / 2, Duration.ofMinutes(1)))
                .refuses(bomb.toByteArray(), Reason.TOO_BIG);
    }

    @Test
    void tooLargeAFileIsRefused() {
        source.with(limits(1000, 64, 50_000, 2 << 20, Duration.ofMinutes(1))).refuses(signed(unsigned), Reason.TOO_BIG);
    }

    @Test
    void tooLargeAnEntityIsRefused() {
        String large = unsigned.replace("liberal+arts", "x".repeat(3 << 20));

        source.refuses(signed(large), Reason.TOO_BIG);
    }

    @Test
    void tooManyEntitiesAreRefused() {
        String two = source.unsigned(TestEntities.service("a.example.org"), TestEntities.service("b.example.org"));

        source.with(limits(1 << 20, 64, 1, 2 << 20, Duration.ofMinutes(1))).refuses(signed(two), Reason.TOO_BIG);
    }

    @Test
    void tooDeepADocumentIsRefused() {
        String deep = "<md:EntitiesDescriptor>".repeat(70) + "</md:EntitiesDescriptor>".repeat(70);

        source.refuses(signed(source.unsigned(deep)), Reason.TOO_DEEP);
    }

    @Test
    void tooSlowAReadingIsGivenUp() {
        source.with(limits(1 << 20, 64, 50_000, 2 << 20, Duration.ZERO)).refuses(signed(unsigned), Reason.TOO_SLOW);
    }

    private byte[] signed(String xml) {
        return source.signed(xml);
    }

    private static AggregateLimits limits(long bytes, int depth, int entities, int entityBytes, Duration time) {
        return new AggregateLimits(bytes, depth, entities, entityBytes, time);
    }
}
