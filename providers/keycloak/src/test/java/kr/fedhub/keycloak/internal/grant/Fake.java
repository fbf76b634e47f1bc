package kr.fedhub.keycloak.internal.grant;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands in for one of Keycloak's models. Whatever was not foreseen fails. */
public final class Fake {
    private Fake() {}

    /** What is asked of it, by method; {@link #NOTHING} stands for null. */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (fake, method, arguments) ->
                        answer(fake, method, arguments == null ? new Object[0] : arguments, answers)));
    }

    /** An answer of null. */
    public static final Object NOTHING = new Object();

    // Two fakes are the same only if they are one.
    @SuppressWarnings("ReferenceEquality")
    private static @Nullable Object answer(
            Object fake, Method method, Object[] arguments, Map<String, Function<Object[], Object>> answers) {
        Function<Object[], Object> known = answers.get(method.getName());
        if (known != null) {
            Object answer = known.apply(arguments);
            return answer == NOTHING ? null : answer;
        }
        return switch (method.getName()) {
            case "equals" -> fake == arguments[0];
            case "hashCode" -> System.identityHashCode(fake);
            case "toString" -> method.getDeclaringClass().getSimpleName();
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    /** An answer that may be missing. */
    public static Object orNothing(Optional<?> answer) {
        return answer.isPresent() ? answer.get() : NOTHING;
    }
}
