package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionPicturesTest {
    private static final String DATA = "data:image/png;base64,iVBORw0KGgo=";

    private final Member plain = TestInstitutions.member("plain.example", "민무늬대학교", "Plain University");
    private final Member near = TestInstitutions.member("near.example", "가까운대학교", "Near University", Optional.of(DATA));
    private final Member far = TestInstitutions.member(
            "far.example", "먼대학교", "Far University", Optional.of("https://far.example/logo.png"));
    private final InstitutionPictures pictures = pictures("/realms/hub/hub-discovery");

    @Test
    void aPageThatOpensHasOnlyThePicturesThatMetadataBrings() {
        assertThat(pictures.inline(near.alias().value())).contains(DATA);
        assertThat(pictures.inline(far.alias().value())).isEmpty();
        assertThat(pictures.inline(plain.alias().value())).isEmpty();
    }

    @Test
    void otherPicturesComeFromTheHubAndNeverFromTheInstitution() {
        assertThat(pictures.address(far.alias().value())).contains("/realms/hub/hub-discovery/logo/" + far.alias());
        assertThat(pictures.address(near.alias().value())).contains("/realms/hub/hub-discovery/logo/" + near.alias());
        assertThat(pictures.address(plain.alias().value())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/auth/realms/hub/hub-discovery", "/realms/%EC%97%B0%EA%B5%AC/hub-discovery", "/realms/a%20b/x"})
    void theAddressIsThatOfTheRealm(String base) {
        assertThat(pictures(base).address(far.alias().value())).contains(base + "/logo/" + far.alias());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kaist", "member-", "member-00000000000000000000000000000000", "../x"})
    void whoIsNoMemberHasNoPicture(String alias) {
        assertThat(pictures.inline(alias)).isEmpty();
        assertThat(pictures.address(alias)).isEmpty();
    }

    private InstitutionPictures pictures(String base) {
        return new InstitutionPictures(
                base, TestInstitutions.of(List.of(plain, near, far)).roster());
    }
}
