package dev.interlock.brand;

/** There already is a brand of that name. */
public final class BrandExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrandExists(String brand) {
        super("There already is a brand (%s).".formatted(brand));
    }
}
