/** The demo federation: one hub, the institutions and the services, started together on this machine. */
@NullMarked
package kr.fedhub.demo;

import org.jspecify.annotations.NullMarked;
