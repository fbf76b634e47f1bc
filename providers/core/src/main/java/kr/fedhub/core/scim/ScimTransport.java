package kr.fedhub.core.scim;

import kr.fedhub.core.directory.DirectoryException;

/** Carries requests to one service and authenticates them. */
@FunctionalInterface
public interface ScimTransport {
    /**
     * Asks once. Redirects are not followed: they are answers.
     *
     * @throws DirectoryException {@code UNAVAILABLE} when there is no answer in time, whether or not the request was carried out;
     *     {@code UNUSABLE} when the answer is larger than {@link ScimRequest#mostBytes()} or is not UTF-8
     */
    ScimResponse send(ScimRequest request);
}
