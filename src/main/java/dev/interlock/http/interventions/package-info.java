/** The door to a brand's interventions: what waits, what is due, what people and integrators say of it. */
@NullMarked
package dev.interlock.http.interventions;

import org.jspecify.annotations.NullMarked;
