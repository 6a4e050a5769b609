package dev.interlock.brand;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** RFC 9562, version 7: milliseconds, then chance. */
record UuidV7(RandomGenerator random) implements Ids {

    private static final long VERSION_7 = 0x7000;
    private static final long TWELVE_BITS = 0x0FFF;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SIXTY_TWO_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    @Override
    public UUID next(Instant at) {
        long time = at.toEpochMilli() << 16;
        long high = time | VERSION_7 | (random.nextLong() & TWELVE_BITS);
        long low = VARIANT | (random.nextLong() & SIXTY_TWO_BITS);
        return new UUID(high, low);
    }
}
