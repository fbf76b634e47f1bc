package kr.fedhub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.demo.service.DemoService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPortsTest {
    @Test
    void eachServiceHasAPortOfItsOwnInARow() {
        DemoPorts ports = DemoPorts.of(new Properties());

        assertThat(ports.hub()).isEqualTo(8080);
        assertThat(ports.metadata()).isEqualTo(8290);
        assertThat(ports.smtp()).isEqualTo(8325);
        assertThat(ports.mail()).isEqualTo(8309);
        assertThat(ports.ofServices())
                .containsEntry(DemoService.SCIENCEON, 8301)
                .containsEntry(DemoService.AI_HELPER, 8307);
    }

    @Test
    void anOptionMovesAPort() {
        assertThat(DemoPorts.of(properties("demo.hub.port", " 8090 ")).hub()).isEqualTo(8090);
    }

    @Test
    void theMailServerMayNotTakeAPortOfTheServices() {
        assertThatThrownBy(DemoPorts.of(properties("demo.smtp.port", "8303"))::requireFree)
                .hasMessageContaining("8303")
                .hasMessageContaining("demo.smtp.port");
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheOptionThatMovesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DemoPorts ports = DemoPorts.of(properties("demo.hub.port", String.valueOf(taken.getLocalPort())));

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(DemoException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("-Ddemo.hub.port=");
        }
    }

    @Test
    void onePortForTwoThingsIsRefused() {
        DemoPorts ports = new DemoPorts(41_001, 41_002, 41_003, 41_004, 41_001, 41_006, 41_007, 41_008);

        assertThatThrownBy(ports::requireFree)
                .hasMessageContaining("41001")
                .hasMessageContaining("demo.hub.port")
                .hasMessageContaining("demo.services.port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65535", "70000"})
    void aNumberOutOfRangeIsRefused(String number) {
        assertThatThrownBy(() -> DemoPorts.of(properties("demo.services.port", number)))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining(number);
    }

    @Test
    void whatIsNoNumberIsRefusedByTheNameOfItsOption() {
        assertThatThrownBy(() -> DemoPorts.of(properties("demo.hub.port", "http")))
                .isInstanceOf(DemoException.class)
                .hasMessage("-Ddemo.hub.port takes a port number, not 'http'");
    }

    private static Properties properties(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        return properties;
    }
}
