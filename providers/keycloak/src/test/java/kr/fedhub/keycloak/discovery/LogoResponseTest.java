package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.fedhub.core.logo.Logo;
import kr.fedhub.core.logo.LogoAnswer;
import org.junit.jupiter.api.Test;

/** What is built from the headers needs a Jakarta REST runtime, which there is only in a server. */
class LogoResponseTest {
    @Test
    void aLogoIsHandedOutAsNothingButAPicture() throws IOException {
        Logo logo = Logo.of(LogoServer.png());

        assertThat(LogoResponse.headers(LogoAnswer.of(logo)))
                .containsEntry("Content-Type", "image/png")
                .containsEntry("ETag", '"' + logo.digest() + '"')
                .containsEntry("Cache-Control", "public, max-age=86400");
        isGuarded(LogoAnswer.of(logo));
    }

    @Test
    void whereThereIsNoneBrowsersRememberThatForAnHour() {
        assertThat(LogoResponse.headers(LogoAnswer.none()))
                .containsEntry("Cache-Control", "public, max-age=3600")
                .doesNotContainKeys("Content-Type", "ETag");
        isGuarded(LogoAnswer.none());
    }

    @Test
    void whereThereIsNoneOnlyNowNobodyRemembersThat() {
        assertThat(LogoResponse.headers(LogoAnswer.busy())).containsEntry("Cache-Control", "no-store");
        isGuarded(LogoAnswer.busy());
    }

    private static void isGuarded(LogoAnswer answer) {
        assertThat(LogoResponse.headers(answer))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox")
                .containsEntry("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
