package kr.fedhub.core.metadata;

/**
 * A scope that a member may use: {@code shibmd:Scope} of its metadata.
 *
 * @param value a domain in lower case, or an anchored regular expression
 * @param regexp whether it is the latter
 */
public record Scope(String value, boolean regexp) {}
