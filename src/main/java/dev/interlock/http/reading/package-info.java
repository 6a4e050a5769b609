/**
 * What a brand knows, what followed, and why: lists by page, single things by id, decisions as they
 * happen.
 */
@NullMarked
package dev.interlock.http.reading;

import org.jspecify.annotations.NullMarked;
