package kr.fedhub.keycloak.firstuse;

import java.util.function.Consumer;
import kr.fedhub.keycloak.config.FirstUseSetting;
import kr.fedhub.keycloak.link.LinkProvider;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Stands at every entry to a service that has accounts of its own, with or without a session, and lets a researcher through
 * whose account there is linked. Stock Keycloak tells a service that asked silently {@code interaction_required} or
 * {@code NoPassive}.
 */
final class FirstUseAction implements RequiredActionProvider {
    static final String ID = "hub-first-use";

    private static final Logger LOG = Logger.getLogger("kr.fedhub.firstuse");

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (verdict(context) != LinkCheck.Verdict.THROUGH) {
            login.addRequiredAction(ID);
        } else if (login.getRequiredActions().contains(ID)) {
            login.removeRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        act(context, verdict(context), FirstUseFlow::show);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        new PageTime(context.getAuthenticationSession()).begin();
        // What is asked here must not keep a connection while a service is waited for.
        LinkCheck.Verdict verdict = context.getSession()
                .getProvider(LinkProvider.class)
                .apart(own -> new LinkCheck(own).of(context.getAuthenticationSession(), context.getUser()));
        act(context, verdict, flow -> flow.submit(context.getHttpRequest().getDecodedFormParameters()));
    }

    private static void act(RequiredActionContext context, LinkCheck.Verdict found, Consumer<FirstUseFlow> step) {
        LinkCheck.Verdict verdict = found;
        if (verdict != LinkCheck.Verdict.THROUGH && !LinkedOnlyPolicy.holds(context.getSession(), context.getRealm())) {
            LOG.errorf(
                    "Nobody links an account in realm %s: it has no enabled client policy for any client with the executor"
                            + " hub-linked-only, and would give tokens to people without a link",
                    context.getRealm().getName());
            verdict = LinkCheck.Verdict.UNREADABLE;
        }
        switch (verdict) {
            // Another tab was faster, or an operator changed something meanwhile.
            case THROUGH -> context.success();
            case UNREADABLE -> new Outcome(new Visit(context, Unreadable.POLICY)).problem("misconfigured", "cancel");
            case FIRST_USE, RENEW, ASK_AGAIN -> {
                step.accept(new FirstUseFlow(
                        new Visit(
                                context,
                                FirstUseSetting.read(context.getAuthenticationSession()
                                                .getClient())
                                        .orElseThrow()),
                        verdict));
            }
        }
    }

    private static LinkCheck.Verdict verdict(RequiredActionContext context) {
        return new LinkCheck(context.getSession()).of(context.getAuthenticationSession(), context.getUser());
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
