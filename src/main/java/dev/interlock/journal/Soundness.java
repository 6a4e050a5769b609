package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether JSON can be journaled at all: its texts are Unicode, its integers exact. */
final class Soundness {

    private Soundness() {}

    static boolean sound(JsonNode node) {
        if (node.isTextual()) {
            return unicode(node.textValue());
        }
        if (node.isIntegralNumber()) {
            return CanonicalJson.exact(node);
        }
        for (JsonNode child : node) {
            if (!sound(child)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every surrogate has its pair and nothing is NUL, which no database text holds. */
    static boolean unicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
