/** What 10,000 members cost each login. */
@NullMarked
package kr.fedhub.bench.login;

import org.jspecify.annotations.NullMarked;
