/** How a person whom the hub has logged in comes to an account at the service. */
@NullMarked
package kr.fedhub.demo.service.arrival;

import org.jspecify.annotations.NullMarked;
