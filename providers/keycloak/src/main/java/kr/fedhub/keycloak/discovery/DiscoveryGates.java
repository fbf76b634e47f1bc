package kr.fedhub.keycloak.discovery;

/**
 * How often one address may ask.
 *
 * @param search for institutions while somebody types
 * @param pages and for what is larger
 */
record DiscoveryGates(SearchGate search, SearchGate pages) {}
