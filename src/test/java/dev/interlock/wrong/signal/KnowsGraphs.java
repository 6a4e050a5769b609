package dev.interlock.wrong.signal;

import org.jgrapht.graph.DefaultEdge;

record KnowsGraphs(DefaultEdge edge) {}
