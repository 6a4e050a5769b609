/**
 * Rooms in which nearly every class breaks one arrow on purpose, so that {@code ArchitectureTest} can prove that each of its
 * rules bites.
 */
package dev.interlock.wrong;
