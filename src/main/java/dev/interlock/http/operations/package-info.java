/** What operators see of the service: whether it is ready, and how much it does. */
@NullMarked
package dev.interlock.http.operations;

import org.jspecify.annotations.NullMarked;
