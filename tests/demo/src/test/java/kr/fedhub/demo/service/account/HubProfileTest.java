package kr.fedhub.demo.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HubProfileTest {
    @Test
    void affiliationsAreShownInKoreanOnceEach() {
        HubProfile profile = read(Map.of(
                ProfileItem.SCOPED_AFFILIATION, List.of("faculty@hanbit.example", "member@hanbit.example"),
                ProfileItem.AFFILIATION, List.of("faculty", "library-walk-in")));

        assertThat(profile.affiliations()).containsExactly("교원", "구성원", "library-walk-in");
    }

    @Test
    void theDomainStandsInForTheOrganizationsName() {
        assertThat(read(Map.of(ProfileItem.HOME_ORGANIZATION, List.of("hanbit.example")))
                        .organization())
                .isEqualTo("hanbit.example");
    }

    @Test
    void whatWasNotSentIsAbsent() {
        HubProfile nothing = read(Map.of(ProfileItem.NAME, List.of(" ")));

        assertThat(nothing).isEqualTo(new HubProfile(null, null, null, List.of(), null, Optional.empty()));
        assertThat(nothing.displayName()).isEqualTo("이용자");
    }

    @Test
    void anEndlessValueIsCut() {
        assertThat(read(Map.of(ProfileItem.NAME, List.of("가".repeat(1000)))).name())
                .hasSize(255);
    }

    @Test
    void anAccountIsTakenAsItCameAndOnlyAlone() {
        assertThat(read(Map.of(ProfileItem.ACCOUNT_NUMBER, List.of("NTIS-000123")))
                        .accountNumber())
                .hasValue("NTIS-000123");
        assertThat(read(Map.of(ProfileItem.ACCOUNT_NUMBER, List.of("NTIS-000123", "NTIS-000124")))
                        .accountNumber())
                .isEmpty();
    }

    private static HubProfile read(Map<ProfileItem, List<String>> values) {
        return HubProfile.read(item -> values.getOrDefault(item, List.of()));
    }
}
