package kr.fedhub.core.scim;

import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;

/**
 * Where an account is.
 *
 * @param id what the service called it
 */
record AccountPath(String id) {
    AccountPath {
        // Dots cannot be encoded: as a part of a path they would lead somewhere else.
        if (!Attributes.isPlain(id, AccountReader.LONGEST_ID) || id.equals(".") || id.equals("..")) {
            throw new DirectoryException(Kind.REFUSED, "Not an identifier of an account");
        }
    }

    String text() {
        return "/Users/" + AccountQuestion.encode(id);
    }
}
