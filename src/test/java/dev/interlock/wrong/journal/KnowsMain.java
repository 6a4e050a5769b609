package dev.interlock.wrong.journal;

import dev.interlock.wrong.Front;

record KnowsMain(Front front) {}
