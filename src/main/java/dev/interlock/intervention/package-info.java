/** What should be done: derived by rules from signals, priced, with the options that lost. */
@NullMarked
package dev.interlock.intervention;

import org.jspecify.annotations.NullMarked;
