/**
 * Who may come in, and where: access tokens and the roles and brands they carry.
 *
 * <p>Enter through {@link dev.interlock.http.token.Tokens}. A token's secret exists twice: with its
 * bearer, and for a moment in the answer that issued it. We keep its digest.
 */
@NullMarked
package dev.interlock.http.token;

import org.jspecify.annotations.NullMarked;
