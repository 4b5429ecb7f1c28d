package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Work grows with the file, and no faster. What is measured is the time that the threads have had
 * of a processor, so that a busy neighbor breaks nothing: what grows with the file takes a tenth of
 * the bound, what grows with its square a multiple.
 */
class LinearTimeTest {
  private static final Duration BOUND = Duration.ofSeconds(6);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path folder;
  private final Set<Long> others = threads();

  LinearTimeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource
  void theWorkGrowsWithTheFile(GrowingFile kind) throws Exception {
    Path file = folder.resolve(kind.fileName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, kind.text());
    Lint lint = measured(List.of(file.toString()));
    assertThat(lint.findings()).noneMatch(it -> it.finding().code().equals("WHO001"));
    assertThat(lint.unreadable().values()).noneMatch(it -> it.contains("bug"));
  }

  @Test
  void theWorkGrowsWithTheNumberOfFiles() throws Exception {
    Path file = Files.writeString(folder.resolve("x.tf"), manyFindings());
    List<String> names = new ArrayList<>();
    IntStream.range(0, 30_000).forEach(i -> names.add(folder + "/missing-" + i));
    names.add(file.toString());
    Lint lint = measured(names);
    assertThat(lint.findings().size()).isEqualTo(10_000);
    assertThat(lint.unreadable().size()).isEqualTo(30_000);
  }

  @Test
  void theWorkGrowsWithTheJobsAndTheRolesThatTheyName() throws Exception {
    Path roles = Files.writeString(folder.resolve("x.tf"), rolesOfOneName(1_500));
    Path jobs = folder.resolve(".github/workflows/x.yml");
    Files.createDirectories(jobs.getParent());
    Files.writeString(jobs, jobsOfOneRole(1_500));
    assertThat(measured(List.of(roles.toString(), jobs.toString())).unreadable()).isEmpty();
  }

  private static String rolesOfOneName(int count) {
    String trust =
        """
          name = "x"
          assume_role_policy = jsonencode({ Statement = [{
            Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity"
            Principal = { Federated =
              "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
            Condition = { StringEquals = {
              "token.actions.githubusercontent.com:sub" = "repo:a/b:ref:refs/heads/main" } } }] })
        """;
    return IntStream.range(0, count)
        .mapToObj(i -> "resource \"aws_iam_role\" \"r" + i + "\" {\n" + trust + "}\n")
        .collect(Collectors.joining());
  }

  private static String jobsOfOneRole(int count) {
    String steps =
        """
            runs-on: ubuntu-latest
            permissions: {id-token: write}
            steps:
            - uses: aws-actions/configure-aws-credentials@v4
              with: {role-to-assume: 'arn:aws:iam::111122223333:role/x'}
        """;
    return "on: push\njobs:\n"
        + IntStream.range(0, count)
            .mapToObj(i -> "  j" + i + ":\n" + steps)
            .collect(Collectors.joining());
  }

  private static String manyFindings() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("resource \"aws_ecs_task_definition\" \"d").append(i).append("\" {}\n");
    }
    return text.toString();
  }

  /** Judges and writes down, and fails as soon as one thread has had too much of a processor. */
  private Lint measured(List<String> files) throws Exception {
    FutureTask<Lint> task = new FutureTask<>(() -> judgedAndWritten(files));
    Thread thread = new Thread(task, "whoami-measured");
    thread.setDaemon(true);
    thread.start();
    while (thread.isAlive()) {
      thread.join(50);
      mustHaveBeenQuick();
    }
    return task.get();
  }

  /** Those of another test that runs at the same time have names like ours. */
  private static Set<Long> threads() {
    return Arrays.stream(THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());
  }

  private static Lint judgedAndWritten(List<String> files) throws IOException {
    Lint lint = Lint.of(files, Set.of());
    for (LintFormat each : LintFormat.values()) {
      each.render(lint, RenderOptions.plain());
    }
    return lint;
  }

  private void mustHaveBeenQuick() {
    Set<Long> ours = threads();
    ours.removeAll(others);
    for (long id : ours) {
      var thread = THREADS.getThreadInfo(id, 12);
      if (thread != null && thread.getThreadName().startsWith("whoami-")) {
        assertThat(THREADS.getThreadCpuTime(id))
            .as(() -> "time of a processor, at " + List.of(thread.getStackTrace()))
            .isLessThan(BOUND.toNanos());
      }
    }
  }
}
