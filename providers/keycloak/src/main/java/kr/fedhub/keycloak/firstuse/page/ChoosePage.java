package kr.fedhub.keycloak.firstuse.page;

import java.util.List;

/**
 * The question of a first visit: linking an account, or signing up.
 *
 * <p>The page answers with {@code go}: {@code link}, {@code proof:<kind>}, {@code sign-up} or {@code cancel}. It says
 * {@code link} when there is at most one kind of proof to choose from.
 *
 * @param frame what every page has
 * @param linking whether an account can be linked
 * @param signUp whether an account can be made
 * @param proofs kinds of proof, in the order of the page; one without texts of its own ({@code hubFirstProof.<kind>.title} and
 *     {@code .help}) is shown by its kind
 */
public record ChoosePage(Frame frame, boolean linking, boolean signUp, List<String> proofs) {
    public static final String TEMPLATE = "hub-first-use.ftl";

    public ChoosePage {
        proofs = List.copyOf(proofs);
    }
}
