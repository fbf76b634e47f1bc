/** What a service keeps of its own: its accounts, and what the hub said of the person who arrived. */
@NullMarked
package kr.fedhub.demo.service.account;

import org.jspecify.annotations.NullMarked;
