/** The Keycloak that parts of the benchmark measure, and its realms. */
@NullMarked
package kr.fedhub.bench.server;

import org.jspecify.annotations.NullMarked;
