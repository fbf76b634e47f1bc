package kr.fedhub.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "entityID=x",
                "entityID",
                "entityID=",
                "a=1&entityID=x",
                "a=1;entityID=x",
                "ENTITYid=x",
                "%65ntityID=x",
                "entity%49D=x",
                "entityID%5B%5D=x",
                "entityID%5b0%5d=x",
                "+entityID=x",
                "entityID%00=x",
                "a=1&&entityID=x"
            })
    void aParameterIsFoundHoweverItIsDisguised(String query) {
        assertThat(address("https://sp.example/ds?" + query).hasParameter("entityID"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=entityID", "entityIDs=x", "a=%26entityID%3Dx", "a=1?entityID=x", "%2565ntityID=x"})
    void otherParametersAreNotTakenForIt(String query) {
        assertThat(address("https://sp.example/ds?" + query).hasParameter("entityID"))
                .isFalse();
    }

    @Test
    void namesThatPhpTakesForOneAreOne() {
        assertThat(address("https://sp.example/ds?idp_id=x").hasParameter("idp.id"))
                .isTrue();
        assertThat(address("https://sp.example/ds?idp+id=x").hasParameter("idp_id"))
                .isTrue();
    }

    private static ReturnAddress address(String value) {
        return ReturnAddress.parse(value).orElseThrow();
    }
}
