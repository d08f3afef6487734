"""Times of igraph's measures on a network: edges in a file, 'a b' on each line.

Prints 'measure milliseconds check' for each measure that is asked for: the median of several runs, and a number that the
whole result went into.
"""
import statistics
import sys
import time

import igraph

LEAST_RUNS, LEAST_SECONDS, MOST_SECONDS = 3, 1.0, 40.0


def total(values):
    return sum(v for v in values if v == v)


MEASURES = {
    "components": lambda g: len(g.connected_components()),
    "bridges and cut actors": lambda g: len(g.articulation_points()) + len(g.bridges()),
    "cores": lambda g: sum(g.coreness()),
    "clustering": lambda g: total(g.transitivity_local_undirected()),
    "page rank": lambda g: sum(v * v for v in g.pagerank(damping=0.85)),
    "structural holes": lambda g: total(g.constraint()),
    "betweenness": lambda g: sum(g.betweenness()),
}


def times(work, graph):
    found, runs, began = work(graph), [], time.perf_counter()
    while len(runs) < LEAST_RUNS or time.perf_counter() - began < LEAST_SECONDS:
        if runs and time.perf_counter() - began > MOST_SECONDS:
            break
        start = time.perf_counter()
        found = work(graph)
        runs.append(time.perf_counter() - start)
    return statistics.median(runs) * 1000, found


def main(actors, file, measures):
    with open(file) as lines:
        edges = [tuple(map(int, line.split())) for line in lines]
    graph = igraph.Graph(n=actors, edges=edges)
    for measure in measures:
        milliseconds, found = times(MEASURES[measure], graph)
        print(f"{measure}\t{milliseconds:.4f}\t{found:.12g}", flush=True)


main(int(sys.argv[1]), sys.argv[2], sys.argv[3].split(";"))
