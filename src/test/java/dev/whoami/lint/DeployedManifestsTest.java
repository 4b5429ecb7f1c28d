package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.deploy.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** lint has nothing against the manifests that are shipped. */
class DeployedManifestsTest {
  @Test
  void lintIsCleanOnAllOfThem() {
    List<String> files = new ArrayList<>();
    Document.files("docker/deploy/kubernetes", ".yaml").forEach(it -> files.add(it.toString()));
    Document.files("docker/deploy/ecs", ".json").forEach(it -> files.add(it.toString()));
    Document.files("docker/deploy", ".tf").forEach(it -> files.add(it.toString()));
    Lint lint = Lint.of(files, Set.of());
    assertThat(lint.files()).hasSize(16);
    assertThat(lint.findings())
        .extracting(it -> it.at().file() + " " + it.finding().code())
        .isEmpty();
    assertThat(lint.unreadable()).isEmpty();
    assertThat(lint.unresolved()).isEmpty();
    assertThat(lint.allowed()).isEmpty();
  }
}
