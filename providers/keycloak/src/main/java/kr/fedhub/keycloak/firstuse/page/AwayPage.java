package kr.fedhub.keycloak.firstuse.page;

/**
 * Stands where a researcher comes back to who was sent to another site and did not finish there.
 *
 * <p>The page answers with {@code go}: {@code again}, {@code back} or {@code cancel}.
 *
 * @param frame what every page has
 * @param otherWays whether there are other kinds of proof to go back to
 */
public record AwayPage(Frame frame, boolean otherWays) {
    public static final String TEMPLATE = "hub-first-use-away.ftl";
}
