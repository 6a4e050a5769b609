package dev.interlock.wrong.rulebook;

import org.kie.api.runtime.KieSession;

record KnowsDrools(KieSession session) {}
