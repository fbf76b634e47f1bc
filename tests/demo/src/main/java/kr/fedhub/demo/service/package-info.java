/** The demo's services: six relying parties and one protected API, started together. */
@NullMarked
package kr.fedhub.demo.service;

import org.jspecify.annotations.NullMarked;
