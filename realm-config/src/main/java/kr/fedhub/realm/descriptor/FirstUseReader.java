package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.firstuse.AccountClaim;
import kr.fedhub.core.firstuse.DirectoryTarget;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials;
import kr.fedhub.core.firstuse.DirectoryTarget.Later;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.firstuse.ProofRule;
import kr.fedhub.core.firstuse.SecretReference;
import kr.fedhub.core.firstuse.Words;
import kr.fedhub.core.link.ProofKind;

/** Reads what a service asks for on a researcher's first visit. */
final class FirstUseReader {
    private static final String KEY = "firstUse";
    private static final String TERMS = "terms";
    private static final String DIRECTORY = "directory";
    private static final String LATER = "later";
    private static final String CLAIM = "accountClaim";
    private static final Set<String> TRUTH = Set.of("true", "false");
    /** Ten years; whoever means longer means for good, and leaves it out. */
    private static final int MOST_DAYS = 3650;
    /** Both ask the service's accounts. */
    private static final Set<ProofKind> LOOKING_UP = Set.of(ProofKind.EMAIL_CODE, ProofKind.INSTITUTION_ASSERTION);

    private final Section service;
    private final ServiceAccess access;
    private final List<ResearcherAttribute> released;

    FirstUseReader(Section service, ServiceAccess access, List<ResearcherAttribute> released) {
        this.service = service;
        this.access = access;
        this.released = released;
    }

    Optional<FirstUsePolicy> read() {
        if (!service.has(KEY)) {
            return Optional.empty();
        }
        if (access instanceof ServiceAccess.Api || access instanceof ServiceAccess.Discovery) {
            throw service.where(KEY).refuse("nobody logs in to a service with this protocol");
        }
        Section section =
                service.section(KEY, "proofs", "signUp", DIRECTORY, "linkValidFor", CLAIM, TERMS, DemandReader.KEY);
        Optional<DirectoryTarget> directory =
                section.has(DIRECTORY) ? Optional.of(directory(section)) : Optional.empty();
        List<ProofRule> proofs = new ProofReader(section).read();
        checkLookUp(section, proofs, directory);
        ServiceTerms terms = section.has(TERMS) ? new TermsReader(section, TERMS).read() : ServiceTerms.none();
        checkTold(section, terms);
        return Optional.of(section.made(() -> new FirstUsePolicy(
                proofs,
                section.parsed("signUp", text -> ServiceReader.oneOf(text, TRUTH))
                        .equals("true"),
                directory,
                section.optionalParsed("linkValidFor", TimeSpan.days(1, MOST_DAYS)),
                section.optionalParsed(CLAIM, this::claim).orElse(FirstUsePolicy.DEFAULT_CLAIM),
                terms,
                new DemandReader(section).read())));
    }

    private static DirectoryTarget directory(Section section) {
        Section directory = section.section(DIRECTORY, "scim", "bearer", "clientCredentials", LATER);
        if (directory.has("bearer") == directory.has("clientCredentials")) {
            throw section.where(DIRECTORY).refuse("write either bearer or clientCredentials");
        }
        URI base = directory.parsed(
                "scim", text -> WebAddress.base(WebAddress.trusted(text).toString()));
        Set<Later> later =
                directory.has(LATER) ? Set.copyOf(directory.list(LATER, Words.parser(Later.values()))) : Set.of();
        return new DirectoryTarget(base, credentials(directory), later);
    }

    private static Credentials credentials(Section directory) {
        if (directory.has("bearer")) {
            return new Credentials.Bearer(directory.reference("bearer", SecretReference::parse));
        }
        Section client = directory.section("clientCredentials", "tokenEndpoint", "clientId", "secret", "scope");
        return new Credentials.ClientCredentials(
                client.parsed("tokenEndpoint", WebAddress::trusted),
                client.text("clientId"),
                client.reference("secret", SecretReference::parse),
                client.optionalText("scope"));
    }

    private static void checkLookUp(Section section, List<ProofRule> proofs, Optional<DirectoryTarget> directory) {
        if (directory.isEmpty() && proofs.stream().map(ProofRule::kind).anyMatch(LOOKING_UP::contains)) {
            throw section.where("proofs")
                    .refuse(ProofKind.EMAIL_CODE + " and " + ProofKind.INSTITUTION_ASSERTION
                            + " look at the service's accounts; write a " + DIRECTORY);
        }
    }

    /** What everybody's login releases must be told in a part that everybody reads and nobody can leave out. */
    private void checkTold(Section section, ServiceTerms terms) {
        if (terms.purposes().isEmpty()) {
            return;
        }
        List<String> told = terms.purposes().stream()
                .filter(purpose -> purpose.required() || purpose.basis() != Purpose.Basis.CONSENT)
                .flatMap(purpose -> purpose.items().stream())
                .toList();
        List<String> untold = released.stream()
                .map(ResearcherAttribute::attributeName)
                .filter(name -> !told.contains(name))
                .toList();
        if (!untold.isEmpty()) {
            throw section.where(TERMS)
                    .refuse("released with every login, but told in no purpose that is not optional: "
                            + String.join(", ", untold));
        }
    }

    private String claim(String text) {
        String claim = AccountClaim.parse(text);
        if (access instanceof ServiceAccess.Oidc && claim.contains(".")) {
            throw new IllegalArgumentException("a dot would make sections of the claim; choose a name without one");
        }
        if (released.stream()
                .anyMatch(attribute -> claim.equals(attribute.claim()) || claim.equals(attribute.attributeName()))) {
            throw new IllegalArgumentException("the service gets an attribute of this name; choose another one");
        }
        return claim;
    }
}
