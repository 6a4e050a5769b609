package dev.interlock.wrong.engine;

import org.kie.api.runtime.KieSession;

/** Breaks nothing. */
public record Session(KieSession session) {}
