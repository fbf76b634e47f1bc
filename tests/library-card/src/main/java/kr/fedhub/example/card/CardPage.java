package kr.fedhub.example.card;

import kr.fedhub.keycloak.firstuse.page.Frame;

/**
 * Asks for the card. Public because FreeMarker reads it.
 *
 * @param frame what every page of a first visit has
 * @param wrong whether something else was typed before
 * @param otherWays whether there are other kinds of proof to go back to
 */
public record CardPage(Frame frame, boolean wrong, boolean otherWays) {
    static final String TEMPLATE = "library-card.ftl";
}
