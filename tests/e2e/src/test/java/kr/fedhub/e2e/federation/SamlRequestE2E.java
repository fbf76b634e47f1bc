package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import kr.fedhub.core.metadata.Binding;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.ReceivedRequest;
import org.junit.jupiter.api.Test;

/** What the hub asks the institutions for. */
@WithFederation
class SamlRequestE2E {
    @Test
    void everyInstitutionIsAskedByTheSameSignedServiceProvider(DemoFederation federation, TestSource source) {
        ReceivedRequest alpha = asked("alpha", federation, source);
        ReceivedRequest beta = asked("beta", federation, source);

        assertThat(alpha.binding()).isEqualTo(Binding.REDIRECT);
        assertThat(alpha.signed()).isTrue();
        assertThat(alpha.issuer())
                .isEqualTo(beta.issuer())
                .isEqualTo(source.hub().entityId());
        assertThat(alpha.assertionConsumer())
                .isEqualTo(beta.assertionConsumer())
                .isEqualTo(source.endpoint());
        assertThat(alpha.nameIdFormat())
                .hasValueSatisfying(format -> assertThat(format).endsWith(":transient"));
        assertThat(alpha.destination()).endsWith("/alpha/sso");
    }

    @Test
    void anInstitutionWithoutRedirectIsAskedByPost(DemoFederation federation, TestSource source) {
        ReceivedRequest request = asked("post-only", federation, source);

        assertThat(request.binding()).isEqualTo(Binding.POST);
        assertThat(request.signed()).isTrue();
    }

    private static ReceivedRequest asked(String name, DemoFederation federation, TestSource source) {
        LoginTrial trial = new LoginTrial(federation, source.institution(name));
        trial.accepted("person@" + name + ".example", answer -> answer);
        return trial.institution().lastRequest();
    }
}
