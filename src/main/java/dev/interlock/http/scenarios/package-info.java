/** Scenarios at the door: listed, and run by the rules of the active rulebook. */
@NullMarked
package dev.interlock.http.scenarios;

import org.jspecify.annotations.NullMarked;
