package kr.fedhub.core.directory;

import java.util.List;
import java.util.Optional;

/**
 * The accounts of one service, found and changed in the service's own system.
 *
 * <p>Every call may wait for another machine, within a short time limit, and holds no database connection while it does.
 */
public interface ServiceDirectory {
    /**
     * The accounts that fit a question.
     *
     * @return none, one, or two when there are several: which ones, nobody needs to know
     * @throws DirectoryException when the service gives no usable answer
     */
    List<DirectoryAccount> find(AccountQuery query);

    /**
     * The account with an identifier that the service gave it.
     *
     * @throws DirectoryException when the service gives no usable answer, also when it answers with another account
     */
    Optional<DirectoryAccount> get(String id);

    /**
     * Makes an account, once: when an account with the same {@link NewAccount#externalId()} exists already, because the answer
     * of an earlier attempt was lost, that one is the result.
     *
     * @throws DirectoryException when the service gives no usable answer or refuses
     */
    DirectoryAccount create(NewAccount account);

    /**
     * Changes an account that is linked.
     *
     * @throws DirectoryException when the service gives no usable answer or refuses, also when it answers with another account
     */
    void update(String id, AccountChange change);
}
