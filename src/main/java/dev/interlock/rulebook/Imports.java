package dev.interlock.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The classes one rule file may name, by their simple names. */
final class Imports {

    static final Pattern LAWFUL =
            Pattern.compile("dev\\.interlock\\.(fact|policy|arithmetic|signal|intervention)(\\.[A-Z]\\w*)+");

    private final Map<String, String> qualified = new LinkedHashMap<>();

    Imports(List<String> targets) {
        targets.stream()
                .filter(target -> LAWFUL.matcher(target).matches())
                .forEach(target -> qualified.put(target.substring(target.lastIndexOf('.') + 1), target));
    }

    /** The full name behind {@code simple}; empty when it is not imported. */
    Optional<String> qualified(String simple) {
        return Optional.ofNullable(qualified.get(simple));
    }

    List<String> all() {
        return List.copyOf(qualified.values());
    }

    boolean known(String simple) {
        return qualified.containsKey(simple);
    }

    /** Whether rules may call its static methods. */
    boolean arithmetic(String simple) {
        return qualified(simple)
                .filter(name -> name.startsWith("dev.interlock.arithmetic."))
                .isPresent();
    }

    /** Whether rules may conclude it. */
    boolean derived(String simple) {
        return qualified(simple).filter(Imports::derivedName).isPresent();
    }

    static boolean derivedName(String qualified) {
        return qualified.startsWith("dev.interlock.signal.") || qualified.startsWith("dev.interlock.intervention.");
    }
}
