package dev.interlock.wrong.trace;

import dev.interlock.wrong.http.Door;

record KnowsHttp(Door door) {}
