package kr.fedhub.core.metadata;

import java.util.Optional;

/**
 * An address that a browser carries messages to.
 *
 * @param binding how
 * @param location where requests go, and responses too unless told otherwise
 * @param responseLocation where responses go instead
 */
public record BoundEndpoint(Binding binding, String location, Optional<String> responseLocation) {}
