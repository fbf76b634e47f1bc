package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.fedhub.core.metadata.fixture.TestEntities;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever happens to a signed file on its way, the hub reads what was signed or nothing. */
class DamagedAggregateTest {
    private final SourceFixture source = new SourceFixture();
    private final byte[] signed = source.signed(source.unsigned(
            source.identityProvider("one.example.org"),
            TestEntities.discoveryClient("sp.example.org"),
            source.identityProvider("two.example.org")));
    private final Aggregate original = believed(signed);

    @Property(tries = 500)
    void changedBytesNeverChangeWhatIsBelieved(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1 << 20) Integer> places, @ForAll byte value) {
        byte[] damaged = signed.clone();
        places.forEach(place -> damaged[place % damaged.length] = value);

        assertSameOrRefused(damaged);
    }

    @Property(tries = 300)
    void textsFromOutsideNeverChangeWhatIsBelieved(
            @ForAll @IntRange(max = 1 << 20) int place, @ForAll @StringLength(min = 1, max = 20) String text) {
        String xml = new String(signed, StandardCharsets.UTF_8);
        int at = place % xml.length();

        assertSameOrRefused((xml.substring(0, at) + text + xml.substring(at)).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void piecesThatAreMovedRepeatedOrLostNeverChangeWhatIsBelieved(
            @ForAll @IntRange(max = 1 << 20) int from,
            @ForAll @IntRange(min = 1, max = 4000) int length,
            @ForAll @IntRange(max = 1 << 20) int to,
            @ForAll boolean keep) {
        String xml = new String(signed, StandardCharsets.UTF_8);
        int start = from % xml.length();
        int end = Math.min(xml.length(), start + length);
        String rest = keep ? xml : xml.substring(0, start) + xml.substring(end);
        int at = to % (rest.length() + 1);
        String moved = rest.substring(0, at) + xml.substring(start, end) + rest.substring(at);

        assertSameOrRefused(moved.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void elementsThatAreMovedOrLostNeverChangeWhatIsBelieved(
            @ForAll @IntRange(max = 1 << 20) int from, @ForAll @IntRange(max = 1 << 20) int to, @ForAll boolean lose) {
        List<String> lines = new String(signed, StandardCharsets.UTF_8).lines().toList();
        java.util.ArrayList<String> damaged = new java.util.ArrayList<>(lines);
        String line = damaged.remove(from % damaged.size());
        if (!lose) {
            damaged.add(to % (damaged.size() + 1), line);
        }

        assertSameOrRefused(String.join("\n", damaged).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void noiseIsRefused(@ForAll byte[] noise) {
        try {
            source.read(noise);
            fail("noise was believed");
        } catch (AggregateRefused refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    private void assertSameOrRefused(byte[] document) {
        try {
            Aggregate aggregate = source.read(document);
            assertThat(aggregate.snapshot()).isEqualTo(original.snapshot());
            assertThat(aggregate.others()).isEqualTo(original.others());
        } catch (AggregateRefused refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    private Aggregate believed(byte[] document) {
        try {
            return source.read(document);
        } catch (AggregateRefused e) {
            throw new IllegalStateException(e);
        }
    }
}
