package kr.fedhub.keycloak.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

class WithoutAddressesTest {
    @Test
    void onlyTheDomainOfAnAddressIsKeptAndOthersReadTheEventAsItWas() {
        Event event = event("hong@nuri.example");

        assertThat(WithoutAddresses.of(event).getDetails())
                .containsExactlyInAnyOrderEntriesOf(Map.of("email", "…@nuri.example", "register_method", "broker"));
        assertThat(WithoutAddresses.of(event).getType()).isEqualTo(EventType.REGISTER);
        assertThat(event.getDetails()).containsEntry("email", "hong@nuri.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "hong", "https://hong@nuri.example/path", "hong and kim@nuri.example"})
    void whatIsNoAddressStays(String value) {
        Event event = event(value);

        assertThat(WithoutAddresses.of(event)).isSameAs(event);
    }

    @Test
    void anEventWithoutDetailsStays() {
        Event event = new Event();

        assertThat(WithoutAddresses.of(event)).isSameAs(event);
    }

    private static Event event(String value) {
        Event event = new Event();
        event.setType(EventType.REGISTER);
        event.setDetails(Map.of("email", value, "register_method", "broker"));
        return event;
    }
}
