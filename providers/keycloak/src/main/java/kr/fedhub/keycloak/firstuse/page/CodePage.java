package kr.fedhub.keycloak.firstuse.page;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the code that was mailed. Shows nothing that the service holds: whether there is an account looks the same.
 *
 * <p>The page answers with {@code go}: {@code verify} with {@code code}, {@code resend}, {@code extend}, {@code back} or
 * {@code cancel}. A code may come with spaces in it, as people copy it.
 *
 * @param frame what every page has
 * @param typed the account as the researcher typed it
 * @param secondsLeft for how long the code is good
 * @param resendIn seconds until another code can be asked for, 0 when it can
 * @param triesLeft how many more codes may be typed
 * @param error {@link #WRONG}, {@link #UNREADABLE}, {@link #EXPIRED}, the key of another message, or null; its placeholder
 *     {@code {0}} is {@code triesLeft}
 * @param notice {@link #SENT_AGAIN}, {@link #EXTENDED}, {@link #TOO_SOON}, the key of another message, or null
 * @param otherWays whether there are other kinds of proof to go back to
 */
public record CodePage(
        Frame frame,
        String typed,
        int secondsLeft,
        int resendIn,
        int triesLeft,
        @Nullable String error,
        @Nullable String notice,
        boolean otherWays) {
    public static final String TEMPLATE = "hub-first-use-code.ftl";

    /** Not the code that was sent. */
    public static final String WRONG = "hubFirstCodeWrong";
    /** Not six digits; costs no try. */
    public static final String UNREADABLE = "hubFirstCodeUnreadable";
    /** The code is too old. */
    public static final String EXPIRED = "hubFirstCodeExpired";
    /** Another code is on its way. */
    public static final String SENT_AGAIN = "hubFirstCodeSentAgain";
    /** The time was extended. */
    public static final String EXTENDED = "hubFirstCodeExtended";
    /** It is too soon for another code. */
    public static final String TOO_SOON = "hubFirstCodeTooSoon";

    /** Without what was typed. */
    @Override
    public String toString() {
        return "CodePage[service=%s, secondsLeft=%d, triesLeft=%d]".formatted(frame.service(), secondsLeft, triesLeft);
    }
}
