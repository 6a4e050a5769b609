/**
 * The cellar: where the service's PostgreSQL comes from.
 *
 * <p>Enter through {@link EmbeddedPostgres#start} for a server of our own, or {@link DatabaseAddress#parse} for one that
 * somebody else runs. Nothing here knows what is stored.
 *
 * <p>Invariant: one folder has at most one server, and at most one process that owns it. A server outlives a killed
 * process, and the next process on the folder adopts it. {@code EmbeddedPostgresTest} holds us to it.
 */
@NullMarked
package dev.interlock.database;

import org.jspecify.annotations.NullMarked;
