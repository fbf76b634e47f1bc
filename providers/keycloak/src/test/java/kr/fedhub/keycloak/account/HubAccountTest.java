package kr.fedhub.keycloak.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.core.account.AccountName;
import kr.fedhub.keycloak.internal.grant.Fake;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;

class HubAccountTest {
    private static final AccountAddress ADDRESS = new AccountAddress("kim@mail.example");
    private final UserModel user =
            new LightweightUserAdapter(Fake.of(KeycloakSession.class, Map.of()), realm("hub.example"), "u");

    @Test
    void whoOpensAnAccountIsAnAffiliateOfTheHubWithAVerifiedAddress() {
        open();

        assertThat(user.getEmail()).isEqualTo("kim@mail.example");
        assertThat(user.isEmailVerified()).isTrue();
        assertThat(user.isEnabled()).isTrue();
        assertThat(values("displayName")).containsExactly("김개인");
        assertThat(values("eduPersonAffiliation")).containsExactly("affiliate");
        assertThat(values("eduPersonScopedAffiliation")).containsExactly("affiliate@hub.example");
        assertThat(values("eduPersonAssurance")).containsExactly("https://refeds.org/assurance/IAP/low");
        assertThat(values("hubAccountNotice")).containsExactly("1 digest");
    }

    @Test
    void whatAnInstitutionSaidIsGoneAtTheNextLoginAtTheHub() {
        HubAccount account = open();
        user.setEmail("park@saebyeok.example");
        user.setEmailVerified(false);
        user.setAttribute("displayName", List.of("박하늘"));
        user.setAttribute("lastName", List.of("박"));
        user.setAttribute("eduPersonScopedAffiliation", List.of("faculty@saebyeok.example"));
        user.setAttribute("eduPersonPrincipalName", List.of("park@saebyeok.example"));
        user.setAttribute("eduPersonAssurance", List.of("https://refeds.org/assurance/IAP/high"));
        user.setAttribute("schacHomeOrganization", List.of("saebyeok.example"));

        account.speak();

        assertThat(user.getEmail()).isEqualTo("kim@mail.example");
        assertThat(user.isEmailVerified()).isTrue();
        assertThat(values("displayName")).containsExactly("김개인");
        assertThat(values("eduPersonScopedAffiliation")).containsExactly("affiliate@hub.example");
        assertThat(values("eduPersonAssurance")).containsExactly("https://refeds.org/assurance/IAP/low");
        assertThat(List.of("lastName", "eduPersonPrincipalName", "schacHomeOrganization"))
                .allSatisfy(name -> assertThat(values(name)).isEmpty());
    }

    @Test
    void anAccountThatAnOperatorMadeKeepsItsNameAndAddress() {
        user.setEmail("operator@hub.example");
        user.setAttribute("displayName", List.of("운영자"));
        user.setAttribute("eduPersonAffiliation", List.of("faculty"));

        new HubAccount(realm("hub.example"), user).speak();

        assertThat(user.getEmail()).isEqualTo("operator@hub.example");
        assertThat(user.isEmailVerified()).isFalse();
        assertThat(values("displayName")).containsExactly("운영자");
        assertThat(values("eduPersonAffiliation")).containsExactly("affiliate");
    }

    @Test
    void withoutAScopeNothingScopedIsSaid() {
        user.setAttribute("eduPersonScopedAffiliation", List.of("affiliate@old.example"));

        new HubAccount(realm(""), user).speak();

        assertThat(values("eduPersonScopedAffiliation")).isEmpty();
        assertThat(values("eduPersonAffiliation")).containsExactly("affiliate");
    }

    private HubAccount open() {
        HubAccount account = new HubAccount(realm("hub.example"), user);
        account.open(new AccountName("김개인"), ADDRESS, "1 digest");
        return account;
    }

    private List<String> values(String attribute) {
        return user.getAttributeStream(attribute).toList();
    }

    private static RealmModel realm(String scope) {
        return Fake.of(RealmModel.class, Map.of("getAttribute", name -> scope));
    }
}
