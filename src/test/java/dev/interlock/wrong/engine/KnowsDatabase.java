package dev.interlock.wrong.engine;

import java.sql.Connection;

record KnowsDatabase(Connection connection) {}
