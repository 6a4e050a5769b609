/**
 * The counting room: one desk per brand, one writer per desk: fire, commit, answer.
 *
 * <p>Enter through {@link dev.interlock.brand.Brands}, which knows every brand and the desks this
 * process holds; post to a {@link dev.interlock.brand.BrandDesk}.
 *
 * <p>Invariant: only what was committed happened. A caller is answered after the commit, a session
 * that has concluded more than was committed is thrown away, and a process that lost a brand commits
 * nothing for it.
 */
@NullMarked
package dev.interlock.brand;

import org.jspecify.annotations.NullMarked;
