/**
 * The integrator's side of the HTTP API, for the commands we ship ourselves.
 *
 * <p>Enter through {@link dev.interlock.client.ApiClient}. What our commands post takes the same door as
 * everybody else's facts: nothing here knows the desk, the journal or the database.
 */
@NullMarked
package dev.interlock.client;

import org.jspecify.annotations.NullMarked;
