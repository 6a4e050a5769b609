package dev.interlock.wrong.policy;

import dev.interlock.wrong.fact.KnowsPolicy;

public record KnowsFact(KnowsPolicy[] facts) {}
