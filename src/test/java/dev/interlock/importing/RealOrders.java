package dev.interlock.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real export beside the project; tests that need it are skipped, and say so, where it is absent. */
final class RealOrders {

    static final Path FILE = Path.of("../shared/data/marketplace-orders/orders-2022-04-05.csv.gz");

    private RealOrders() {}

    static OrderExport read() {
        assumeTrue(Files.exists(FILE), () -> "Skipped: the real export is not there (" + FILE + ").");
        try {
            return MarketplaceOrders.read(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
