package dev.interlock.wrong.brand;

import org.kie.api.runtime.KieSession;

record KnowsDrools(KieSession session) {}
