package dev.interlock.journal;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows a chain from its start and remembers the first link that does not hold. */
final class Verifier implements Consumer<Entry> {

    private long position;
    private byte[] hash = Chain.START;
    private Optional<String> broken = Optional.empty();

    @Override
    public void accept(Entry entry) {
        if (broken.isEmpty()) {
            broken = Chain.broken(position, hash, entry);
        }
        position = entry.position();
        hash = entry.hash();
    }

    /** What is wrong first, also that the chain does not end at {@code head}. */
    Optional<String> outcome(Head head) {
        if (broken.isPresent()) {
            return broken;
        }
        boolean ends = head.position() == position && Arrays.equals(head.hash(), hash);
        return ends
                ? Optional.empty()
                : Optional.of("The journal ends at position %d, its head at %d.".formatted(position, head.position()));
    }
}
