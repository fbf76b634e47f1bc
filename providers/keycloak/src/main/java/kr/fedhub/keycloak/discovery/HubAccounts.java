package kr.fedhub.keycloak.discovery;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/** Accounts at the hub itself, for people without an institution. */
final class HubAccounts {
    private HubAccounts() {}

    /** Whether the flow goes on to another way to log in when this one is left. */
    static boolean areReachable(AuthenticationFlowContext context) {
        AuthenticationExecutionModel own = context.getExecution();
        return own.getRequirement() == Requirement.ALTERNATIVE
                && context.getRealm()
                        .getAuthenticationExecutionsStream(own.getParentFlow())
                        .anyMatch(other -> other.getPriority() > own.getPriority()
                                && other.getRequirement() == Requirement.ALTERNATIVE);
    }
}
