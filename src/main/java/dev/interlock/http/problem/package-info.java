/**
 * What goes wrong at the door, as {@code application/problem+json} (RFC 9457).
 *
 * <p>Refuse a request by throwing a {@link dev.interlock.http.problem.Refusal}. Everything else that is
 * thrown, by us or by the platform, is turned into a problem here, too; nothing internal gets out.
 */
@NullMarked
package dev.interlock.http.problem;

import org.jspecify.annotations.NullMarked;
