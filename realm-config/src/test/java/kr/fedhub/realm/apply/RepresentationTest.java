package kr.fedhub.realm.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationTest {
    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"a": 1, "id": "x"}              | {"a": 1}
                    {"a": "true"}                    | {"a": true}
                    {"a": "60"}                      | {"a": 60}
                    {}                               | {"a": null}
                    {"a": ""}                        | {"a": null}
                    {}                               | {"a": ""}
                    {}                               | {"a": []}
                    {"a": ["x", "y"]}                | {"a": ["y", "x"]}
                    {"a": {"b": 1, "c": 2}}          | {"a": {"b": 1}}
                    {}                               | {"a": {"b": null}}
                    {"a": [{"n": 1, "id": "x"}]}     | {"a": [{"n": 1}]}
                    """)
    void theServerSaysAllThatIsWanted(String server, String wanted) {
        assertThat(Representation.covers(json(server), json(wanted))).isTrue();
    }

    @ParameterizedTest(name = "{0} does not say {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"a": 2}                         | {"a": 1}
                    {}                               | {"a": false}
                    {"a": "x"}                       | {"a": null}
                    {"a": ["x"]}                     | {"a": []}
                    {"a": ["x", "x"]}                | {"a": ["x", "y"]}
                    {"a": ["x", "y"]}                | {"a": ["x"]}
                    {"a": "x"}                       | {"a": ["x"]}
                    {"a": ["x"]}                     | {"a": "x"}
                    {"a": {}}                        | {"a": ""}
                    {"a": {"b": 2}}                  | {"a": {"b": 1}}
                    {"a": [{"n": 1}, {"n": 2}]}      | {"a": [{"n": 2}, {"n": 1}]}
                    """)
    void theServerSaysSomethingElse(String server, String wanted) {
        assertThat(Representation.covers(json(server), json(wanted))).isFalse();
    }

    @Test
    void whatIsNotMentionedSurvives() {
        ObjectNode server = json("{\"id\": \"1\", \"new\": {\"field\": 1}, \"map\": {\"theirs\": 1, \"ours\": 1}}");

        ObjectNode merged = Representation.merge(server, json("{\"map\": {\"ours\": 2}, \"list\": [1]}"));

        assertThat(merged)
                .isEqualTo(json("{\"id\": \"1\", \"new\": {\"field\": 1}, \"map\": {\"theirs\": 1, \"ours\": 2},"
                        + " \"list\": [1]}"));
        assertThat(server.at("/map/ours").asInt()).isEqualTo(1);
    }

    @Test
    void listsAreReplaced() {
        assertThat(Representation.merge(json("{\"a\": [1, 2]}"), json("{\"a\": [3]}")))
                .isEqualTo(json("{\"a\": [3]}"));
    }

    @Test
    void whatIsMergedIsCovered() {
        ObjectNode wanted = json("{\"a\": {\"b\": null, \"c\": [\"x\"]}, \"d\": true}");

        assertThat(Representation.covers(Representation.merge(json("{\"a\": {\"b\": 1}}"), wanted), wanted))
                .isTrue();
    }

    @Test
    void nullsAreNotWritten() {
        assertThat(Representation.withoutNulls(json("{\"a\": null, \"b\": {\"c\": null, \"d\": 1}}")))
                .isEqualTo(json("{\"b\": {\"d\": 1}}"));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
