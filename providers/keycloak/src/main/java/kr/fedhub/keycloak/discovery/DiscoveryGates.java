package kr.fedhub.keycloak.discovery;

/**
 * How often one address may ask.
 *
 * @param search for institutions while somebody types
 * @param logos for the logo of one institution
 * @param pages for a page or a feed
 */
record DiscoveryGates(SearchGate search, SearchGate logos, SearchGate pages) {}
