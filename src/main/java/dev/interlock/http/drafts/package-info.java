/** Edited tables: drafted, checked, tried, rehearsed, approved, taken back. */
@NullMarked
package dev.interlock.http.drafts;

import org.jspecify.annotations.NullMarked;
