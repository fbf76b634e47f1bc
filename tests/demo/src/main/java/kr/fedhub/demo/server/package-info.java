/** A stock Keycloak distribution, unpacked, built and run as a process. */
@NullMarked
package kr.fedhub.demo.server;

import org.jspecify.annotations.NullMarked;
