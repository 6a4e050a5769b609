package dev.interlock.signal;

/**
 * What tells two conclusions apart: at any moment at most one stands under one key.
 *
 * @param type the simple name of the conclusion's type
 * @param subject what it is about, for example {@code PIN:800001}
 * @param target whom or what it concerns, for example {@code COD} or {@code C-1|A-1|PIN:800001}
 */
public record ConclusionKey(String type, String subject, String target) implements Comparable<ConclusionKey> {

    public static ConclusionKey of(Class<? extends Conclusion> type, Object subject, Object target) {
        return new ConclusionKey(type.getSimpleName(), subject.toString(), target.toString());
    }

    @Override
    public int compareTo(ConclusionKey other) {
        int order = type.compareTo(other.type);
        order = order != 0 ? order : subject.compareTo(other.subject);
        return order != 0 ? order : target.compareTo(other.target);
    }

    @Override
    public String toString() {
        return type + ' ' + subject + ' ' + target;
    }
}
