/** The front of the house: {@link Main} starts the service and its database. */
@NullMarked
package dev.interlock;

import org.jspecify.annotations.NullMarked;
