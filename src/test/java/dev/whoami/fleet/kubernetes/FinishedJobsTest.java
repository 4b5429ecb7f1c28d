package dev.whoami.fleet.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.fleet.input.FleetFiles;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.input.ItemSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very many Jobs that are done stay in a cluster, and their templates are alike. */
class FinishedJobsTest {
  private static final String JOB =
      """
      {"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"%1$s","namespace":"shop"},
       "spec":{"template":{"metadata":{"labels":{"job-name":"%1$s"}},
         "spec":{"containers":[{"name":"app","image":"app:1"}]}}},
       "status":{"conditions":[{"type":"Complete","status":"True"}]}}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void equalTemplatesAreKeptOnce() throws IOException {
    Files.writeString(folder.resolve("a.json"), JOB.formatted("import-a"));
    Files.writeString(folder.resolve("b.json"), JOB.formatted("import-b"));
    ClusterFacts cluster = new ClusterFacts();
    FleetFiles.read(List.of(folder.toString()), into(cluster));
    List<ClusterPod> jobs = List.copyOf(cluster.owners().wanted().idle());
    assertThat(jobs).hasSize(2);
    assertThat(jobs.get(0).shape()).isSameAs(jobs.get(1).shape());
    assertThat(cluster.owners().containers(jobs.get(0)))
        .isSameAs(cluster.owners().containers(jobs.get(1)));
  }

  private static ItemSink into(ClusterFacts cluster) {
    return new ItemSink() {
      @Override
      public void take(Item item) {
        cluster.take(item);
      }

      @Override
      public void listed(ItemKind kind, String source) {}

      @Override
      public void version(ItemKind kind, String source, String version) {}

      @Override
      public void cut(ItemKind kind, String source) {}
    };
  }
}
