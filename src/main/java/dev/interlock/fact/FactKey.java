package dev.interlock.fact;

/**
 * The identity of a fact within a brand, for example {@code NdrWindow PIN:800001|COD|2026-11-15}.
 *
 * @param type the simple name of the fact's type
 * @param id the identifying values, joined by {@code |}
 */
public record FactKey(String type, String id) {

    /** The key of a fact of {@code type} identified by {@code parts}, in the order given. */
    public static FactKey of(Class<?> type, Object... parts) {
        var id = new StringBuilder();
        for (Object part : parts) {
            if (!id.isEmpty()) {
                id.append('|');
            }
            id.append(part);
        }
        return new FactKey(type.getSimpleName(), id.toString());
    }

    @Override
    public String toString() {
        return type + ' ' + id;
    }
}
