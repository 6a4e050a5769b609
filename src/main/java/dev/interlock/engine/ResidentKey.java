package dev.interlock.engine;

/**
 * Identifies what stands in working memory: a fact that rules match as told, or a history that facts
 * fold into.
 */
record ResidentKey(String type, Object id) {

    @Override
    public String toString() {
        return type + ' ' + id;
    }
}
