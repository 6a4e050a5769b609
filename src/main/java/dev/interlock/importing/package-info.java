/**
 * Reads the files that real systems write, and posts them as facts.
 *
 * <p>Enter through {@link dev.interlock.importing.ImportOrdersCommand} for a marketplace's orders, and through {@link
 * dev.interlock.importing.ImportSettlementCommand} for what a counterparty settled. Everything a file of orders holds is
 * either posted or counted by the reason why not, with the first lines it happened on. A file of settlements is posted
 * as a whole or not at all: what is wrong is named, and what is not understood is posted as such. Nothing is dropped
 * silently.
 */
@NullMarked
package dev.interlock.importing;

import org.jspecify.annotations.NullMarked;
