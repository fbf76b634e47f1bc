package kr.fedhub.realm.apply;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private final ObjectNode plain = JsonNodeFactory.instance.objectNode();
    private final ObjectNode ours = JsonNodeFactory.instance.objectNode();

    OwnershipTest() {
        ours.putObject("attributes").put("hub.managed", "true");
    }

    @Test
    void whatSomebodyElseMadeIsNotRewritten() {
        assertThatThrownBy(() -> Ownership.check(plain, ours, "attributes", "client 'ntis'"))
                .hasMessage("the server already has a client 'ntis' that this tool has not made;"
                        + " rename one of the two, or give it the mark hub.managed=true");
    }

    @Test
    void whatWeMadeIsUpdated() {
        assertThatCode(() -> Ownership.check(ours, ours, "attributes", "client"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsWantedWithoutTheMarkIsMergedIntoAnything() {
        assertThatCode(() -> Ownership.check(plain, plain, "attributes", "client"))
                .doesNotThrowAnyException();
    }
}
