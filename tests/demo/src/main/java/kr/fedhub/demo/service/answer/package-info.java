/** AI-Helper: the protected API and the service that calls it for a researcher. */
@NullMarked
package kr.fedhub.demo.service.answer;

import org.jspecify.annotations.NullMarked;
