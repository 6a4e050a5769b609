package dev.interlock.engine;

import java.util.List;

/**
 * What followed from one request.
 *
 * @param postings what became of each fact, in the order told
 * @param changes conclusions that differ, in key order; a conclusion reproduced is no change
 * @param considered zones looked at that raised nothing, at most {@link #CONSIDERED_MOST}
 * @param firings how many rules fired
 */
public record Told(List<Posting> postings, List<Change> changes, List<Considered> considered, int firings) {

    /** An answer shows so many; the zone's own verdict can be asked for at any time. */
    public static final int CONSIDERED_MOST = 20;
}
