package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.ServiceProcess.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Posts numbered lanes, one request each, and remembers what was acknowledged. A request without an
 * answer is repeated with its idempotency key, as every integrator should.
 */
final class Integrator implements Runnable {

    private final Supplier<ServiceProcess> service;
    private final String token;
    private final AtomicInteger numbers;
    private final Map<String, Long> acknowledged = new ConcurrentSkipListMap<>();
    private volatile boolean resting;
    private volatile @Nullable Throwable failure;

    /** @param numbers shared by all who post to one brand */
    Integrator(Supplier<ServiceProcess> service, String token, AtomicInteger numbers) {
        this.service = service;
        this.token = token;
        this.numbers = numbers;
    }

    @Override
    public void run() {
        try {
            while (!resting) {
                postUntilAnswered(numbers.incrementAndGet());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    /** The positions that were acknowledged, by the lane's centre. */
    Map<String, Long> acknowledged() {
        if (failure != null) {
            throw new AssertionError("The integrator gave up.", failure);
        }
        return acknowledged;
    }

    void rest() {
        resting = true;
    }

    private void postUntilAnswered(int number) throws InterruptedException {
        String centre = "C-%06d".formatted(number);
        while (!resting) {
            try {
                Reply reply = service.get().post("/api/v1/brands/acme/facts", token, centre, body(centre, number));
                if (reply.status() == 200) {
                    acknowledged.put(centre, reply.body().path("position").asLong());
                    return;
                }
                if (reply.status() != 503 && reply.status() != 429) {
                    throw new AssertionError("Unexpected answer: " + reply);
                }
            } catch (IOException noAnswer) {
                // Whether it was committed is not known: the same key finds out.
            }
            Thread.sleep(50);
        }
    }

    /** Every second lane is full enough to raise a signal. */
    static String body(String centre, int number) {
        return """
                {"facts": [{"type": "CourierCapacity", "courier": "Delhivery", "fulfilmentCentre": "%s",
                  "destinationCluster": "North", "validDate": "2026-11-20", "dailyCapacity": 100, "booked": %d,
                  "observedAt": "2026-11-16T06:00:00+05:30"}]}"""
                .formatted(centre, number % 2 == 0 ? 85 : 10);
    }

    static long position(JsonNode answer) {
        return answer.path("position").asLong();
    }
}
