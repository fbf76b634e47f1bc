package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import kr.fedhub.core.logo.Logo;
import kr.fedhub.core.logo.LogoAnswer;
import org.junit.jupiter.api.Test;

class LogoResponseTest {
    @Test
    void aLogoIsHandedOutAsNothingButAPicture() throws IOException {
        Logo logo = Logo.of(LogoServer.png());
        Response response = LogoResponse.of(Optional.of(logo));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getMediaType()).hasToString("image/png");
        assertThat(response.getEntity()).isEqualTo(LogoServer.png());
        assertThat(response.getEntityTag()).isEqualTo(new EntityTag(logo.digest()));
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("public, max-age=86400");
        isGuarded(response);
    }

    @Test
    void whereThereIsNoneBrowsersRememberThatForAnHour() {
        Response response = LogoResponse.of(Optional.empty());

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.hasEntity()).isFalse();
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("public, max-age=3600");
        isGuarded(response);
    }

    @Test
    void whereThereIsNoneOnlyNowNobodyRemembersThat() throws IOException {
        assertThat(LogoResponse.of(LogoAnswer.busy()).getHeaderString("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(LogoResponse.of(LogoAnswer.busy()).getStatus()).isEqualTo(404);
        assertThat(LogoResponse.of(LogoAnswer.none()).getHeaderString("Cache-Control"))
                .isEqualTo("public, max-age=3600");
        assertThat(LogoResponse.of(LogoAnswer.of(Logo.of(LogoServer.png()))).getStatus())
                .isEqualTo(200);
    }

    private static void isGuarded(Response response) {
        assertThat(response.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeaderString("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(response.getHeaderString("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }
}
