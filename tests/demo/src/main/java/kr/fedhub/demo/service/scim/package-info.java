/** A service's accounts over SCIM 2.0 (RFC 7643, RFC 7644), as far as a hub needs them, and faults to provoke in tests. */
@NullMarked
package kr.fedhub.demo.service.scim;

import org.jspecify.annotations.NullMarked;
