package dev.interlock.sample;

import dev.interlock.client.ApiClient;
import dev.interlock.client.ApiRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * With {@code --with-sample}, a service that has started posts the sample to itself, through its own
 * door, unless it has the brand already; it serves meanwhile and afterwards.
 */
@ApplicationScoped
class SampleOnStart {

    private static final Logger LOG = Logger.getLogger(SampleOnStart.class);
    private static final String FLAG = "--with-sample";
    private static final int TRIES = 120;
    private static final long PAUSE_MILLIS = 500;

    private final boolean wanted;
    private final HttpServer server;
    private final Path tokenFile;

    SampleOnStart(
            @CommandLineArguments String[] arguments,
            HttpServer server,
            @ConfigProperty(name = "interlock.data.dir", defaultValue = "data") Path folder) {
        this.wanted = Arrays.asList(arguments).contains(FLAG);
        this.server = server;
        this.tokenFile = folder.resolve("admin-token");
    }

    void started(@Observes StartupEvent event) {
        if (wanted) {
            var posting = new Thread(this::post, "sample");
            posting.setDaemon(true);
            posting.start();
        }
    }

    private void post() {
        try {
            URI service = awaitService();
            var api = new ApiClient(service, Files.readString(tokenFile).strip());
            if (api.knows(SampleCommand.USUAL_BRAND)) {
                LOG.infof("The brand %s is there already; the sample is not posted again.", SampleCommand.USUAL_BRAND);
                return;
            }
            Clock clock = Clock.system(SampleSize.ZONE);
            LocalDate yesterday = LocalDate.now(clock).minusDays(1);
            var size = new SampleSize(SampleSize.USUAL_SEED, 1, yesterday);
            SampleCommand.posting(clock, api, service, SampleCommand.USUAL_BRAND, size, System.out);
        } catch (IOException e) {
            LOG.errorf(
                    "The sample needs the admin token in %s, which cannot be read (%s). Maybe it was stored elsewhere;"
                            + " post the sample with the command 'sample --token-file'.",
                    tokenFile, e);
        } catch (ApiRefused | UncheckedIOException | IllegalStateException e) {
            LOG.errorf(e, "The sample was not posted completely: %s", e.getMessage());
        }
    }

    private URI awaitService() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = server.getPort();
            if (port > 0) {
                URI service = URI.create("http://localhost:" + port);
                if (ready(service)) {
                    return service;
                }
            }
            pause();
        }
        throw new IllegalStateException("The service did not become ready for its own sample.");
    }

    private static boolean ready(URI service) {
        HttpRequest question = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(question, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the service started", e);
        }
    }
}
