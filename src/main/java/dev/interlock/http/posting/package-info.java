/**
 * Facts in: a batch as JSON, or a stream of any size as lines of JSON.
 *
 * <p>A batch and a chunk of a stream are each all or nothing. A stream is read no faster than the
 * brand's desk takes its chunks.
 */
@NullMarked
package dev.interlock.http.posting;

import org.jspecify.annotations.NullMarked;
