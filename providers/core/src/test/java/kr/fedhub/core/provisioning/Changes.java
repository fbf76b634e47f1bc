package kr.fedhub.core.provisioning;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Changes, made up. */
final class Changes {
    private Changes() {}

    static AccountChange name(String name) {
        return new AccountChange(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static AccountChange email(String email) {
        return new AccountChange(
                Optional.empty(), Optional.of(email), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static AccountChange activation() {
        return new AccountChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
    }

    static Arbitrary<AccountChange> any() {
        Arbitrary<Optional<String>> text = Arbitraries.strings().ofMaxLength(8).optional();
        Arbitrary<Optional<List<String>>> texts =
                Arbitraries.strings().ofMaxLength(4).list().ofMaxSize(3).optional();
        Arbitrary<Optional<Boolean>> active = Arbitraries.of(true, false).optional(0.5);
        return Combinators.combine(text, text, text, texts, active).as(AccountChange::new);
    }
}
