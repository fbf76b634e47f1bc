package kr.fedhub.keycloak.firstuse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.NewAccount;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.firstuse.DirectoryTarget;
import kr.fedhub.keycloak.provisioning.ProvisioningProvider;

/**
 * Makes a researcher's account at a service. It is called by something that says nothing of its owner: so it can neither clash with
 * somebody's account nor tell that there is one.
 *
 * @param items the attributes that the service may have
 */
record AccountCreation(Visit visit, Set<String> items) {
    private static final int NAME_LENGTH = 16;

    /**
     * Makes the account, or finds the one that an earlier attempt made.
     *
     * @param typedName the name that the researcher typed, when the institution sends none
     * @return the account's identifier at the service
     * @throws DirectoryException when the service does not make it
     */
    String make(String typedName) {
        Optional<DirectoryTarget> target = visit.policy().directory();
        if (target.isEmpty()) {
            return externalId();
        }
        ServiceDirectory directory = visit.session()
                .getProvider(ProvisioningProvider.class)
                .directory(target.get())
                .orElseThrow(() -> new DirectoryException(DirectoryException.Kind.CREDENTIALS, "a secret is missing"));
        DirectoryAccount account = directory.create(account(typedName));
        if (!account.active()) {
            directory.update(account.id(), AccountChange.activation());
        }
        return account.id();
    }

    /** The same for every attempt, and another one at every service. */
    private String externalId() {
        return Sha256.hex(String.join(
                "\n",
                visit.realm().getId(),
                visit.service().getId(),
                visit.researcher().getId()));
    }

    private NewAccount account(String typedName) {
        String externalId = externalId();
        String name = visit.attribute(SignUpForm.NAME);
        return new NewAccount(
                externalId,
                "hub-" + externalId.substring(0, NAME_LENGTH),
                Optional.of(name.isEmpty() ? typedName : name).filter(Predicate.not(String::isBlank)),
                items.contains("mail") ? Optional.ofNullable(visit.researcher().getEmail()) : Optional.empty(),
                items.contains("o")
                        ? Optional.of(visit.attribute("o")).filter(Predicate.not(String::isBlank))
                        : Optional.empty(),
                items.contains("eduPersonScopedAffiliation")
                        ? visit.researcher()
                                .getAttributeStream("eduPersonScopedAffiliation")
                                .collect(Collectors.toUnmodifiableList())
                        : List.of());
    }
}
