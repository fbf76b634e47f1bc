/** A way to prove an account that is no part of the hub: a library's card and the number that is printed on its back. */
@NullMarked
package kr.fedhub.example.card;

import org.jspecify.annotations.NullMarked;
