/** Brands: created by operators, looked at by everybody who may. */
@NullMarked
package dev.interlock.http.brands;

import org.jspecify.annotations.NullMarked;
