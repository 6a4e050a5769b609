/**
 * A made-up brand of the size the service is for: generated from a seed, posted through the HTTP API.
 *
 * <p>Enter through {@link dev.interlock.sample.SampleCommand}. Nothing here is real: pin codes only look
 * like some. The same seed, factor and last day give the same facts, byte for byte.
 */
@NullMarked
package dev.interlock.sample;

import org.jspecify.annotations.NullMarked;
