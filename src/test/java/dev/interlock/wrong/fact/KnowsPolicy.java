package dev.interlock.wrong.fact;

import dev.interlock.wrong.policy.KnowsFact;

public record KnowsPolicy(KnowsFact policy) {}
