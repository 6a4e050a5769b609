package dev.interlock.wrong.console;

import dev.interlock.wrong.engine.Session;

record KnowsEngine(Session session) {}
