/** What every service shares: its server, its pages, its way to say what went wrong. */
@NullMarked
package kr.fedhub.demo.service.web;

import org.jspecify.annotations.NullMarked;
