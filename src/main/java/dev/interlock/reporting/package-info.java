/**
 * What people are handed: cases with their claims and documents, ready to be filed.
 */
@NullMarked
package dev.interlock.reporting;

import org.jspecify.annotations.NullMarked;
