/** The demo's mail: a server that takes every message and delivers none, and a page that shows them. */
@NullMarked
package kr.fedhub.demo.mail;

import org.jspecify.annotations.NullMarked;
