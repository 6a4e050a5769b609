/**
 * Who may say yes to what, and what they said: identities, grants, rulings, executions and switches.
 *
 * <p>Rules derive what is permissible and who must be asked; here that becomes registrations, one at a
 * time, told to the session before the next. Enter through {@link Register}, which follows the rules, and
 * {@link Acting}, which does what people and integrators ask for.
 *
 * <p>Invariant: what is registered is a function of the session and of who asked; nothing here is
 * remembered that the session does not hold. {@code GrantsTest} holds us to the limits of the day.
 */
@NullMarked
package dev.interlock.approval;

import org.jspecify.annotations.NullMarked;
