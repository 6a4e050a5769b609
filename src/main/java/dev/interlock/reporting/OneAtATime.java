package dev.interlock.reporting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets work on one brand happen one after the other. In this process only: the brand's desk is in one process, too. */
final class OneAtATime {

    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    <T> T alone(String brand, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(brand, first -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
