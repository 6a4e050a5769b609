package dev.interlock.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What deliveries are counted by: {@code PIN:800001}, {@code P3:800}, {@code STATE:IN-BR}, or
 * {@code COURIER:name}.
 *
 * @param level how wide it is
 * @param code the pin code, its first three digits (the sorting area), the ISO 3166-2 code, or the name
 */
public record Geo(Level level, String code) implements Comparable<Geo> {

    /** From the narrowest to the widest; a sample too small rolls up in this order. */
    public enum Level {
        /** One pin code of six digits. */
        PIN("[1-9][0-9]{5}"),
        /** The first three digits of a pin code: a sorting area. */
        P3("[1-9][0-9]{2}"),
        /** A state or union territory. */
        STATE("IN-[A-Z]{2}"),
        /** Not a place, but counted like one: everything one courier delivers, wherever. */
        COURIER("[^|\\p{Cntrl}]{1,100}");

        private final Pattern form;

        Level(String form) {
            this.form = Pattern.compile(form);
        }
    }

    public Geo {
        if (!level.form.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "The code (%s) of a %s must match %s.".formatted(code, level, level.form.pattern()));
        }
    }

    /** The geography written as {@code LEVEL:code}. */
    @JsonCreator
    public static Geo parse(String text) {
        int colon = text.indexOf(':');
        for (Level level : Level.values()) {
            if (colon > 0 && level.name().equals(text.substring(0, colon))) {
                return new Geo(level, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(
                "A geography is written PIN:800001, P3:800 or STATE:IN-BR; found " + text + ".");
    }

    public static Geo pin(String code) {
        return new Geo(Level.PIN, code);
    }

    public static Geo courier(String name) {
        return new Geo(Level.COURIER, name);
    }

    public static Geo state(String isoCode) {
        return new Geo(Level.STATE, isoCode);
    }

    /** The sorting area a pin code lies in. */
    public static Geo areaOf(String pin) {
        return new Geo(Level.P3, pin.substring(0, 3));
    }

    /** Whether this is somewhere, and so can be advertised to. */
    public boolean place() {
        return level != Level.COURIER;
    }

    @JsonValue
    @Override
    public String toString() {
        return level.name() + ':' + code;
    }

    @Override
    public int compareTo(Geo other) {
        int byLevel = level.compareTo(other.level);
        return byLevel != 0 ? byLevel : code.compareTo(other.code);
    }
}
