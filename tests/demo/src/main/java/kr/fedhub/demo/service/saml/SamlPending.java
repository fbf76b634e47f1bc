package kr.fedhub.demo.service.saml;

import java.time.Instant;
import kr.fedhub.demo.service.session.PendingLogin;

/** A login on its way; its key is the ID of the AuthnRequest. */
record SamlPending(String key, String returnTo, Instant since) implements PendingLogin {}
