/**
 * The integrators' door: facts in, decisions and their reasons out, as JSON under {@code /api/v1}.
 *
 * <p>Each resource here translates: it reads what was sent, asks the brand's desk, and writes what the
 * desk said. Nothing is decided here. What goes wrong leaves as
 * {@link dev.interlock.http.problem.Problem}; who may come in is settled in
 * {@link dev.interlock.http.token.Tokens}.
 */
@NullMarked
package dev.interlock.http;

import org.jspecify.annotations.NullMarked;
