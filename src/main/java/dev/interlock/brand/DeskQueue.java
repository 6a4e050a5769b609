package dev.interlock.brand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What waits at one desk, in order. Requests are bounded; errands (questions, activations, ticks) are few
 * and always taken in, unless the desk has closed.
 */
final class DeskQueue {

    /** What the writer does next: a group of requests, or one errand. */
    record Work(List<Request> group, List<Errand> errand) {}

    private final String brand;
    private final DeskLimits limits;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private int requests;
    private int facts;
    private boolean closed;

    DeskQueue(String brand, DeskLimits limits) {
        this.brand = brand;
        this.limits = limits;
    }

    /** Takes the request in; false when the desk has closed. */
    synchronized boolean offer(Request request) {
        if (closed) {
            return false;
        }
        boolean full = requests >= limits.waitingRequests()
                || requests > 0 && facts + request.weight() > limits.waitingFacts();
        if (full) {
            throw new QueueFull(brand, requests, facts);
        }
        requests++;
        facts += request.weight();
        add(request);
        return true;
    }

    /** Takes the errand in; false when the desk has closed. */
    synchronized boolean offer(Errand errand) {
        if (closed) {
            return false;
        }
        add(errand);
        return true;
    }

    /** Waits for the next work. Requests that wait together are one group, up to its limits. */
    synchronized Work take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        if (waiting.peek() instanceof Errand errand) {
            waiting.remove();
            return new Work(List.of(), List.of(errand));
        }
        return new Work(group(), List.of());
    }

    synchronized int requests() {
        return requests;
    }

    /** Takes nothing in any more and hands over what still waits. */
    synchronized List<Object> close() {
        closed = true;
        var left = new ArrayList<>(waiting);
        waiting.clear();
        requests = 0;
        facts = 0;
        return left;
    }

    private void add(Object task) {
        waiting.add(task);
        notifyAll();
    }

    /** Two requests with one idempotency key never share a group: the second is answered like the first. */
    private List<Request> group() {
        var group = new ArrayList<Request>();
        Set<String> keys = new HashSet<>();
        int together = 0;
        while (group.size() < limits.groupRequests()
                && together < limits.groupFacts()
                && waiting.peek() instanceof Request request) {
            String key = request.posted().idempotencyKey();
            if (key != null && !keys.add(key)) {
                break;
            }
            waiting.remove();
            group.add(request);
            together += request.weight();
            requests--;
            facts -= request.weight();
        }
        return group;
    }
}
