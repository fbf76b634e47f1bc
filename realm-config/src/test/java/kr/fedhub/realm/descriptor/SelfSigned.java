package kr.fedhub.realm.descriptor;

/** A certificate made for these tests; nobody has its key. */
public final class SelfSigned {
    public static final String BASE64 =
            "MIIBdTCCARugAwIBAgIUM7AwajGTFB9dpdYGRA4z/a0UwoowCgYIKoZIzj0EAwIwDzENMAsGA1UEAwwEdGVzdDAgFw"
                    + "0yNjExMjMwMDM4MDdaGA8yMTI2MTAzMDAwMzgwN1owDzENMAsGA1UEAwwEdGVzdDBZMBMGByqGSM49AgEGCCqGSM49"
                    + "AwEHA0IABL6hsHGUKT+wFu6vu5krDNOOwGLdovwWGaY9++D6+RKbc9OyjTmps7n1n6cg2wo5BhlKVNYcOuMih3ZCBW"
                    + "XqQGmjUzBRMB0GA1UdDgQWBBRlDZFtn+oxcvnMEscRWd9oF4zSaTAfBgNVHSMEGDAWgBRlDZFtn+oxcvnMEscRWd9o"
                    + "F4zSaTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIEvHZbUsdg26o+s4G0nU8kxgUu5okILp4P2/Dk"
                    + "AneblbAiEAvL8pA0fvudDR4M8wPqILd0oMzUrnxjyEMpAWVAwGx+4=";

    /** SHA-256 of its DER form. */
    public static final String SHA_256 = "a6898bacc201a19f969ea41803b0b4c7db801c1f8c6119a1d1df69c38c292b5b";

    private SelfSigned() {}
}
