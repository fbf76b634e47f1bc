package kr.fedhub.keycloak.internal.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import kr.fedhub.keycloak.internal.self.Place.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @Test
    void aLoginBringsEveryPlaceBack() {
        Stream<Place> places = Arrays.stream(Kind.values())
                .map(kind -> Place.of(kind).needsFreshLogin() ? Place.of(kind, "member-0f.A_b") : Place.of(kind));
        assertThat(places)
                .allSatisfy(place -> assertThat(Place.parse(place.state())).isEqualTo(place));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "services.1",
                "unlink",
                "unlink.",
                "unlink.a/b",
                "unlink.a%2Fb",
                "unlink.<script>",
                "UNLINK.1",
                "other",
                "https://evil.example/",
                "//evil.example"
            })
    void whatNamesNoPlaceLeadsToTheFirstPage(String state) {
        assertThat(Place.parse(state)).isEqualTo(Place.of(Kind.INSTITUTIONS));
    }

    @ParameterizedTest
    @EnumSource(names = {"REMOVE", "UNLINK", "WITHDRAW"})
    void whatChangesSomethingNeedsAFreshLogin(Kind kind) {
        assertThat(Place.of(kind, "1").needsFreshLogin()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTITUTIONS", "SERVICES", "CONSENTS", "DATA"})
    void whatOnlyShowsSomethingDoesNot(Kind kind) {
        assertThat(Place.of(kind).needsFreshLogin()).isFalse();
    }

    @Test
    void whatAPlaceIsAboutIsEncodedLater() {
        assertThat(Place.of(Kind.UNLINK, "../x").path()).isEqualTo("services/{id}/unlink");
        assertThat(Place.of(Kind.INSTITUTIONS).path()).isEmpty();
    }
}
