/**
 * Reads the exports that real systems write, and posts them as facts.
 *
 * <p>Enter through {@link dev.interlock.importing.ImportOrdersCommand}. Everything a file holds is either
 * posted or counted by the reason why not, with the first lines it happened on; nothing is dropped silently.
 */
@NullMarked
package dev.interlock.importing;

import org.jspecify.annotations.NullMarked;
