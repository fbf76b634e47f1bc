/** Browser sessions of one service, kept in memory. */
@NullMarked
package kr.fedhub.demo.service.session;

import org.jspecify.annotations.NullMarked;
