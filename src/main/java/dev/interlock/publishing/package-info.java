/**
 * How edited tables come to decide for a brand: drafts that are checked, rehearsed, approved by somebody
 * else, activated and taken back; and what a draft would change before it does.
 */
@NullMarked
package dev.interlock.publishing;

import org.jspecify.annotations.NullMarked;
