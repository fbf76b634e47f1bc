package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The descriptors of KAFE's members that come with the project. */
class ShippedMembersTest {
    private static final Pattern ENTITY_ID =
            Pattern.compile("<(?:\\w+:)?EntityDescriptor[^>]*\\sentityID=\"([^\"]+)\"");
    private static final String NOTICE = "# 이 기관이 작성하거나 승인한 파일이 아닙니다. · Neither made nor endorsed by the institution.";

    @Test
    void someMembersAreNamed() {
        assertThat(files()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aShippedDescriptorIsReadAndSaysWhoDidNotMakeIt(Path file) throws IOException {
        MemberDescriptor member = read(file);

        assertThat(file).hasFileName(member.id() + ".yaml");
        assertThat(member.name().ko()).matches("[가-힣]+");
        assertThat(Files.readAllLines(file)).first().isEqualTo(NOTICE);
    }

    @Test
    void everyShippedEntityIdStandsInTheFederationsMetadata() throws IOException {
        String folder = System.getenv("FEDHUB_TESTDATA");
        assumeTrue(folder != null, "skipped: FEDHUB_TESTDATA does not say where the real metadata is");

        assertThat(files().map(file -> read(file).entityId().value()))
                .isSubsetOf(entityIds(Path.of(String.valueOf(folder), "kafe")))
                .isSubsetOf(entityIds(Path.of(String.valueOf(folder), "metadata")));
    }

    static Stream<Path> files() {
        DescriptorFolder folder = DescriptorFolder.read(Path.of(""), "institutions", "institution");
        return folder.byId().values().stream()
                .filter(MemberReader::reads)
                .map(mapping -> Path.of(mapping.where().file()));
    }

    private static MemberDescriptor read(Path file) {
        return new MemberReader(YamlReader.read(file, file.toString()), new Placeholders(Map.of(), Map.of())).read();
    }

    private static List<String> entityIds(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ShippedMembersTest::text)
                    .flatMap(text -> ENTITY_ID.matcher(text).results())
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        }
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
