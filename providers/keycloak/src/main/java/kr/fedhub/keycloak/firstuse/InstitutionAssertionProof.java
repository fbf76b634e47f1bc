package kr.fedhub.keycloak.firstuse;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import kr.fedhub.keycloak.firstuse.proof.ProofStep.Reason;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;

/**
 * What the institution says: a scoped identifier that the service holds for the account already. Never an address or a name,
 * which nobody vouches for (eduPerson 202208, section 2: only eduPersonPrincipalName, eduPersonUniqueId and the like name one
 * person within a scope).
 */
final class InstitutionAssertionProof implements ServiceAccountProof {
    static final String ATTRIBUTE = "attribute";
    static final String LOOKUP = "lookup";
    static final Set<String> ATTRIBUTES = Set.of("eduPersonPrincipalName", "eduPersonUniqueId", "subject-id");
    static final Map<String, AccountQuery.Key> KEYS =
            Map.of("userName", AccountQuery.Key.USER_NAME, "externalId", AccountQuery.Key.EXTERNAL_ID);

    @Override
    public ProofStep show(ProofContext context) {
        Map<String, String> settings = context.rule().settings();
        AccountQuery.Key key = KEYS.get(settings.getOrDefault(LOOKUP, "userName"));
        Optional<ServiceDirectory> directory = context.directory();
        List<String> values = Stream.ofNullable(settings.get(ATTRIBUTE))
                .flatMap(context.researcher()::getAttributeStream)
                .filter(value -> isOfInstitution(context, value))
                .toList();
        if (key == null || directory.isEmpty()) {
            return new ProofStep.Failed(Reason.UNAVAILABLE);
        }
        return values.size() == 1
                ? find(directory.get(), new AccountQuery(key, values.get(0)))
                : new ProofStep.Failed(Reason.NO_ACCOUNT);
    }

    @Override
    public ProofStep submit(ProofContext context, MultivaluedMap<String, String> form) {
        return show(context);
    }

    private static ProofStep find(ServiceDirectory directory, AccountQuery query) {
        try {
            List<DirectoryAccount> found = directory.find(query);
            return found.size() == 1 && found.get(0).active()
                    ? new ProofStep.Proven(found.get(0).id(), Optional.empty())
                    : new ProofStep.Failed(Reason.NO_ACCOUNT);
        } catch (DirectoryException e) {
            return new ProofStep.Failed(
                    e.kind() == DirectoryException.Kind.UNUSABLE ? Reason.NOT_BELIEVED : Reason.UNAVAILABLE);
        }
    }

    /**
     * Whether the institution of this login may say it: the researcher's attributes may be another institution's. A bilateral
     * institution whose descriptor names no domain says nothing.
     */
    private static boolean isOfInstitution(ProofContext context, String value) {
        int at = value.indexOf('@');
        if (at <= 0 || at == value.length() - 1) {
            return false;
        }
        String scope = value.substring(at + 1);
        return context.institution()
                .filter(alias -> maySay(context, alias, scope))
                .isPresent();
    }

    private static boolean maySay(ProofContext context, String alias, String scope) {
        Optional<MemberAlias> member = MemberAlias.parse(alias);
        if (member.isPresent()) {
            Roster roster =
                    context.session().getProvider(FederationProvider.class).roster();
            return roster.entry(member.get())
                    .filter(entry -> roster.mayUse(entry, scope))
                    .isPresent();
        }
        return Optional.ofNullable(context.session().identityProviders().getByAlias(alias))
                .map(InstitutionSettings::read)
                .filter(institution -> scope.equalsIgnoreCase(institution.domain()))
                .isPresent();
    }
}
