package kr.fedhub.core.firstuse;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Constants as they are written down: {@code THIRD_PARTY} is {@code third-party}. */
public final class Words {
    private Words() {}

    /** How a constant is written. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads one of some constants; anything else is an {@link IllegalArgumentException} that names the accepted ones. */
    public static <E extends Enum<E>> Function<String, E> parser(E[] constants) {
        return text -> Arrays.stream(constants)
                .filter(constant -> of(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value; accepted: "
                        + Arrays.stream(constants).map(Words::of).collect(Collectors.joining(", "))));
    }
}
