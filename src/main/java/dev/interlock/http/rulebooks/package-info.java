/** Rules and decision tables as the service decides by them: read, downloaded, reloaded from disk. */
@NullMarked
package dev.interlock.http.rulebooks;

import org.jspecify.annotations.NullMarked;
