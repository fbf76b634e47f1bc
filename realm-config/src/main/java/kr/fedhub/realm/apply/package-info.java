/** A desired realm brought onto a server over the Admin REST API, changing only what differs and is ours. */
@NullMarked
package kr.fedhub.realm.apply;

import org.jspecify.annotations.NullMarked;
