package dev.interlock.brand;

import dev.interlock.journal.Entry;
import dev.interlock.journal.Journal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;

/** Reads a brand's journal page by page, up to where it stood at the beginning; no transaction stays open. */
final class JournalReader {

    /** An entry may hold 10,000 facts. */
    private static final int PAGE = 20;

    private final Journal journal;
    private final String brand;
    private final long last;
    private final Deque<Entry> page = new ArrayDeque<>();
    private long read;

    JournalReader(Journal journal, String brand, long last) {
        this.journal = journal;
        this.brand = brand;
        this.last = last;
    }

    boolean hasNext() {
        if (page.isEmpty() && read < last) {
            page.addAll(journal.page(brand, read, last, PAGE));
            read = page.isEmpty() ? last : page.getLast().position();
        }
        return !page.isEmpty();
    }

    /** The next entry, which stays the next. */
    Entry peek() {
        if (!hasNext()) {
            throw new NoSuchElementException("The journal of %s ends at %d.".formatted(brand, last));
        }
        return page.getFirst();
    }

    Entry next() {
        Entry next = peek();
        page.removeFirst();
        return next;
    }
}
