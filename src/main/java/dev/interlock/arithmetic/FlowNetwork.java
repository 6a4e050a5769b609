package dev.interlock.arithmetic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * Spare and lacking units as a network whose flow of least weight says who gives what to whom (R. K. Ahuja,
 * T. L. Magnanti, J. B. Orlin, "Network Flows", 1993, chapter 9).
 *
 * <p>Units that come for a day serve a later one as well, so the days on which a centre lacks something form a
 * chain. What cannot be moved flows from a source of its own, at a weight that grows with earlier days; what nobody
 * needs flows into a sink of its own, at none. So every unit has a way, and the network always has a flow.
 */
final class FlowNetwork {

    /** Successive shortest paths alone; few paths are needed, whatever the units on them. */
    private static final int WITHOUT_SCALING = 1;

    private static final int NO_CENTRE = -1;

    /** What a centre can spare from a day on, or, negative, lacks on a day. */
    record Node(int centre, int day, int units) {}

    /** Where units may flow. */
    sealed interface Way {

        Node origin();

        Node target();
    }

    /** From where units lie ready to the first day for which they come in time along {@code lane}. */
    record Move(Node origin, Node target, TransferLane lane) implements Way {}

    /** Where nothing is moved. */
    private record Rest(Node origin, Node target) implements Way {}

    private final DirectedWeightedMultigraph<Node, Way> graph = new DirectedWeightedMultigraph<>(Way.class);
    private final Weights weights;

    /** @param chains for each centre what it lacks, by day */
    FlowNetwork(List<Node> spare, Collection<List<Node>> chains, List<Move> moves) {
        List<Node> lacking = chains.stream().flatMap(List::stream).toList();
        this.weights = Weights.of(spare, lacking, moves);
        var bought = new Node(NO_CENTRE, 0, -units(lacking));
        var kept = new Node(NO_CENTRE, 0, -units(spare));
        spare.forEach(graph::addVertex);
        lacking.forEach(graph::addVertex);
        graph.addVertex(bought);
        graph.addVertex(kept);
        moves.forEach(move -> add(move, weights.moved(move)));
        spare.forEach(node -> add(new Rest(node, kept), 0));
        lacking.forEach(node -> add(new Rest(bought, node), weights.bought(node)));
        chains.forEach(this::chain);
        add(new Rest(bought, kept), 0);
    }

    private static int units(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::units).reduce(0, Math::addExact);
    }

    private void chain(List<Node> days) {
        for (int i = 1; i < days.size(); i++) {
            add(new Rest(days.get(i - 1), days.get(i)), 0);
        }
    }

    private void add(Way way, double weight) {
        graph.addEdge(way.origin(), way.target(), way);
        graph.setEdgeWeight(way, weight);
    }

    /** How many units take each way. */
    Map<Way, Double> flow() {
        var problem =
                new MinimumCostFlowProblemImpl<>(graph, Node::units, way -> CapacityScalingMinimumCostFlow.CAP_INF);
        return new CapacityScalingMinimumCostFlow<Node, Way>(WITHOUT_SCALING)
                .getMinimumCostFlow(problem)
                .getFlowMap();
    }
}
