package kr.fedhub.demo.service.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The hub as OpenID provider; its configuration is asked for when first needed and then kept. */
public final class Hub {
    /** The most that connecting to the hub, and then reading from it, may take, in milliseconds. */
    static final int TIMEOUT = 5_000;

    private static final int LARGEST_KEY_SET = 100_000;

    private final Issuer issuer;
    private @Nullable Discovered discovered;

    /**
     * The hub, which need not be up yet.
     *
     * @param realm its realm's address, which is its issuer
     */
    public Hub(URI realm) {
        this.issuer = new Issuer(realm);
    }

    /** The only issuer that is believed. */
    public Issuer issuer() {
        return issuer;
    }

    /**
     * The hub's endpoints.
     *
     * @throws ProblemException when the hub cannot be asked
     */
    OIDCProviderMetadata metadata() {
        return discover().metadata();
    }

    /**
     * Picks the key that a token says it is signed with; RS256 alone, so that neither {@code none} nor a MAC keyed with
     * the public key can pass.
     *
     * @throws ProblemException when the hub cannot be asked
     */
    public JWSKeySelector<SecurityContext> signatureKeys() {
        return new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, discover().keys());
    }

    private synchronized Discovered discover() {
        if (discovered == null) {
            try {
                OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT, TIMEOUT);
                discovered = new Discovered(metadata, keySource(metadata.getJWKSetURI()));
            } catch (GeneralException | IOException e) {
                throw new ProblemException(Problem.HUB_UNREACHABLE, "The hub's configuration cannot be read", e);
            }
        }
        return discovered;
    }

    private static JWKSource<SecurityContext> keySource(URI address) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST_KEY_SET);
        return JWKSourceBuilder.create(address.toURL(), retriever)
                .retrying(true)
                .build();
    }

    private record Discovered(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}
}
