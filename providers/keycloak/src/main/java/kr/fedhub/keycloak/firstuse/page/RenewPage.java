package kr.fedhub.keycloak.firstuse.page;

import java.util.List;

/**
 * Tells that a linked account has to be proven again. Answers as {@link ChoosePage} does.
 *
 * @param frame what every page has
 * @param expired whether the proof is too old; otherwise the service asks for another one
 * @param proofs kinds of proof, in the order of the page
 */
public record RenewPage(Frame frame, boolean expired, List<String> proofs) {
    public static final String TEMPLATE = "hub-first-use-renew.ftl";

    public RenewPage {
        proofs = List.copyOf(proofs);
    }
}
