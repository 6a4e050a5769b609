package dev.interlock.brand;

/** There is no brand of that name. */
public final class UnknownBrand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownBrand(String brand) {
        super("There is no brand (%s).".formatted(brand));
    }
}
