package kr.fedhub.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryFeedTest {
    private static final int INSTITUTIONS = 150;

    @TempDir
    private Path folder;

    @Test
    void asManyInstitutionsCanBeFoundAsWereAskedForAndTheyHaveWhatIsSearched() throws Exception {
        SearchFiles files = new SearchFiles(folder);

        SearchFilesMain.main(new String[] {folder.toString(), String.valueOf(INSTITUTIONS)});

        JsonNode feed = new ObjectMapper().readTree(files.feed().toFile());
        assertThat(feed).hasSize(INSTITUTIONS).allSatisfy(entry -> {
            assertThat(entry.at("/entityID").asText()).startsWith("https://idp.");
            assertThat(entry.at("/title").asText())
                    .isEqualTo(entry.at("/title_langs/en").asText());
            assertThat(entry.at("/title_langs/ko").asText()).isNotBlank();
            assertThat(entry.at("/scope").asText()).endsWith(".ac.example");
            assertThat(entry.at("/domain").asText())
                    .isEqualTo(entry.at("/scope").asText());
            assertThat(entry.at("/keywords").asText()).contains(",");
        });
    }
}
