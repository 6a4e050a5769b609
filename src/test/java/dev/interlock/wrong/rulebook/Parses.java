package dev.interlock.wrong.rulebook;

import org.drools.drl.ast.descr.RuleDescr;

/** Breaks nothing. */
record Parses(RuleDescr rule) {}
