package dev.interlock;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Interlock. */
@QuarkusMain
public final class Main {

    public static void main(String... args) {
        Quarkus.run(args);
    }
}
