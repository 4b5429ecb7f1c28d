package dev.whoami.lint.program;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart is checked as the helm that stands first on the PATH renders it, and only if asked. */
class HelmChartTest {
  private static final String MANIFEST =
      """
      ---
      # Source: shop/templates/web.yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        template:
          spec:
            containers:
              - {name: web, image: "app:1", env: [{name: AWS_SECRET_ACCESS_KEY, value: x}]}
      """;

  private final Path folder;

  HelmChartTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeChart() throws IOException {
    Files.createDirectories(folder.resolve("repo/.git"));
    Files.createDirectories(folder.resolve("repo/shop"));
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(folder.resolve("repo/shop/Chart.yaml"), "apiVersion: v2\nname: shop\n");
  }

  private void helm(String script) throws IOException {
    Path helm = Files.writeString(folder.resolve("bin/helm"), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(helm, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String lint(String... options) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        Stream.of(System.getProperty("java.class.path").split(":", -1))
            .map(it -> Path.of(it).toAbsolutePath().toString())
            .collect(joining(":"));
    List<String> command =
        new ArrayList<>(List.of(java, "-cp", path, "dev.whoami.cli.Main", "lint"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.resolve("repo").toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    Process lint = builder.redirectErrorStream(true).start();
    String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + lint.waitFor();
  }

  @Test
  void whatHelmPrintsIsChecked() throws Exception {
    helm("echo \"$@\" >\"$0.words\"\ncat <<'END'\n" + MANIFEST + "END\n");
    assertThat(lint("--helm"))
        .contains("WHO805  error, shop/helm-template.yaml:", "1 Kubernetes workload")
        .doesNotContain("Not judged", "Not checked")
        .endsWith("exit 1\n1");
    assertThat(folder.resolve("bin/helm.words")).hasContent("template release ./shop/");
  }

  @Test
  void withoutTheOptionHelmIsNotRun() throws Exception {
    helm("touch \"$0.ran\"\n");
    assertThat(lint()).contains("shop/Chart.yaml: This is a Helm chart: use --helm").endsWith("0");
    assertThat(folder.resolve("bin/helm.ran")).doesNotExist();
  }

  @Test
  void aChartThatHelmRefusesIsNotChecked() throws Exception {
    helm("echo broken; exit 1\n");
    assertThat(lint("--helm")).contains("helm template did not render this chart").endsWith("0");
  }

  @Test
  void withoutHelmTheReasonIsGiven() throws Exception {
    assertThat(lint("--helm").replaceAll("\\s+", " "))
        .contains("there is no program helm on the PATH.")
        .endsWith("0");
  }

  @Test
  void aChartWithoutManifestsIsWell() throws Exception {
    helm("exit 0\n");
    assertThat(lint("--helm")).doesNotContain("error:", "unreadable", "bug").endsWith("exit 0\n0");
  }

  /** More than most programs may print, and then more than a chart may. */
  @Test
  void aLargeChartIsCheckedUpToALimit() throws Exception {
    helm(
        "cat <<'END'\n"
            + MANIFEST
            + "END\n"
            + "i=0; while [ $i -lt 2000 ]; do echo '#"
            + " 0123456789012345678901234567890123456789012345678'; i=$((i+1)); done\n");
    assertThat(lint("--helm")).contains("WHO805").endsWith("1");
    helm("yes '# 0123456789'\n");
    assertThat(lint("--helm")).contains("helm template did not render this chart").endsWith("0");
  }
}
