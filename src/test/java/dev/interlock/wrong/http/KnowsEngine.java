package dev.interlock.wrong.http;

import dev.interlock.wrong.engine.Session;

record KnowsEngine(Session session) {}
