package dev.interlock.http;

import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every body that is read as a whole ends at a limit. Streams of lines are not read through here. */
@Provider
final class BodyLimit implements ReaderInterceptor {

    private final long mostBytes;

    BodyLimit(@ConfigProperty(name = "interlock.http.body-bytes", defaultValue = "16777216") long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String announced = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > mostBytes) {
            throw tooLarge();
        }
        context.setInputStream(new Bounded(context.getInputStream()));
        return context.proceed();
    }

    private Refusal tooLarge() {
        return new Refusal(
                ProblemType.TOO_LARGE,
                ("The body is larger than the limit of %d bytes (interlock.http.body-bytes)."
                                + " Maybe send facts as application/x-ndjson, which has no limit.")
                        .formatted(mostBytes));
    }

    /** Reads up to the limit, then refuses. */
    private final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > mostBytes) {
                throw tooLarge();
            }
        }
    }
}
