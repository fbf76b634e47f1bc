package kr.fedhub.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kafegw.snu.ac.kr/idp/simplesamlphp",
                "urn:mace:incommon:uiuc.edu",
                "http://localhost:8180/realms/hanbit",
                "https://기관.한국/idp"
            })
    void absoluteUrisAreEntityIds(String value) {
        assertThatCode(() -> new EntityId(value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "idp",
                "/idp",
                "https://a.example/ ",
                " https://a.example",
                "https://a\nb",
                "1:x",
                "urn:"
            })
    void anythingElseIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityId(value));
    }

    @Test
    void anEntityIdOfMoreThan1024CharactersIsRefused() {
        assertThatCode(() -> new EntityId("urn:" + "x".repeat(1020))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityId("urn:" + "x".repeat(1021)));
    }

    @Test
    void theAliasHas128BitsOfTheDigestAndDependsOnEveryLetter() {
        MemberAlias alias = MemberAlias.of(new EntityId("https://idp.hanbit.example/idp"));
        assertThat(alias.value()).matches("member-[0-9a-f]{32}");
        assertThat(MemberAlias.of(new EntityId("https://idp.hanbit.example/idp")))
                .isEqualTo(alias);
        assertThat(MemberAlias.of(new EntityId("https://idp.hanbit.example/Idp")))
                .isNotEqualTo(alias);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member-1", "Member-abc", " MEMBER-x", "member-00000000000000000000000000000000"})
    void theWholePrefixIsReserved(String alias) {
        assertThat(MemberAlias.isReserved(alias)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member-1",
                "member-0000000000000000000000000000000G",
                "kafe",
                "MEMBER-00000000000000000000000000000000"
            })
    void onlyTheExactFormIsTheAliasOfAMember(String alias) {
        assertThat(MemberAlias.parse(alias)).isEmpty();
    }
}
