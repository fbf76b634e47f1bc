package kr.fedhub.keycloak.federation.store;

/**
 * How a source tells whether its document changed (RFC 9110 §8.8).
 *
 * @param etag its entity tag as it was sent; of a file size and time of change; empty when unknown
 * @param lastModified its date as it was sent; empty when unknown
 */
public record Validators(String etag, String lastModified) {
    private static final int LONGEST = 255;

    /** Validators; one that is too long to be kept is forgotten, which costs a download and nothing else. */
    public Validators {
        etag = etag.length() > LONGEST ? "" : etag;
        lastModified = lastModified.length() > LONGEST ? "" : lastModified;
    }

    public static Validators none() {
        return new Validators("", "");
    }
}
