/** The SAML Identity Provider Discovery Service Protocol: services outside the hub ask its discovery page (OASIS 2008). */
@NullMarked
package kr.fedhub.core.discovery;

import org.jspecify.annotations.NullMarked;
