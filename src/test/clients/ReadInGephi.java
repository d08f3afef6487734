import java.io.File;
import java.util.Locale;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.UndirectedGraph;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Says, a line for each file, how many nodes, edges, names and colours Gephi finds in it, and what the edges weigh together. */
class ReadInGephi {

    public static void main(String[] files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController importing = Lookup.getDefault().lookup(ImportController.class);
        for (String file : files) {
            projects.newProject();
            Container container = importing.importFile(new File(file));
            Report report = container.getReport();
            importing.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
            UndirectedGraph graph = Lookup.getDefault()
                    .lookup(GraphController.class)
                    .getGraphModel()
                    .getUndirectedGraph();
            double weight = 0;
            for (var edge : graph.getEdges()) {
                weight += edge.getWeight();
            }
            int named = 0;
            int coloured = 0;
            for (Node node : graph.getNodes()) {
                named += node.getLabel() == null || node.getLabel().isBlank() ? 0 : 1;
                coloured += node.alpha() == 1 && node.getColor().getRGB() != 0xff000000 ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "GEPHI %s %d %d %.3f %d %d %d%n",
                    new File(file).getName(),
                    graph.getNodeCount(),
                    graph.getEdgeCount(),
                    weight,
                    named,
                    coloured,
                    report.getIssuesList(100).stream()
                            .filter(issue -> issue.getLevel().ordinal() >= 2)
                            .count());
        }
        System.exit(0);
    }
}
