/** The client of SCIM 2.0 (RFC 7643, RFC 7644): a service's accounts over a transport that is given. */
@NullMarked
package kr.fedhub.core.scim;

import org.jspecify.annotations.NullMarked;
