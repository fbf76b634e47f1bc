package kr.fedhub.keycloak.config;

/** Names that the researcher's own pages and the realm's configuration agree on. They stand in realms, so they never change. */
public final class OwnPages {
    /** The client id under which researchers log in to their own pages, and the name of the pages' address. */
    public static final String CLIENT = "hub-my";

    /** The required action that adds an institution to a researcher. */
    public static final String ADD_INSTITUTION = "hub-add-institution";

    private OwnPages() {}
}
