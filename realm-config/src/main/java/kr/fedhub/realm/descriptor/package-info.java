/** The YAML descriptors of the hub, its services and its institutions, read into records that cannot be wrong. */
@NullMarked
package kr.fedhub.realm.descriptor;

import org.jspecify.annotations.NullMarked;
