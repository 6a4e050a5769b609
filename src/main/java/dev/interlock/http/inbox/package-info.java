/** Which department hears which signal, that it heard, and what it is handed in place of a meeting. */
@NullMarked
package dev.interlock.http.inbox;

import org.jspecify.annotations.NullMarked;
