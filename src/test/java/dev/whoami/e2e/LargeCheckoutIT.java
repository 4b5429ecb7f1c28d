package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real jar on a checkout with many files, which a second JVM with a bounded heap checks. Each
 * JVM tells of JAVA_TOOL_OPTIONS, so these lines count the JVMs.
 */
class LargeCheckoutIT {
  private static final int MANY = 3100;
  private static final String TOLD = "Picked up JAVA_TOOL_OPTIONS";

  private final Path checkout;
  private final Path logs;

  LargeCheckoutIT(@TempDir Path checkout, @TempDir Path logs) {
    this.checkout = checkout;
    this.logs = logs;
  }

  private record Run(int exit, String out, long jvms) {}

  private Run lint(String... optionsOfJava) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(PrivateWorld.javaOfWhoami());
    command.addAll(List.of(optionsOfJava));
    command.addAll(List.of("-jar", Path.of(PrivateWorld.jar()).toAbsolutePath().toString()));
    command.addAll(List.of("lint", "--format", "json", checkout.toString()));
    Path out = logs.resolve("out");
    Path err = logs.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dlint.large=checkout");
    Process process = builder.start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    long jvms = Files.readString(err).lines().filter(it -> it.startsWith(TOLD)).count();
    return new Run(process.exitValue(), Files.readString(out), jvms);
  }

  private void write(int sources) throws IOException {
    Files.createDirectories(checkout.resolve(".git"));
    Files.writeString(
        checkout.resolve("task.json"),
        """
        {"family": "web", "containerDefinitions": [{"name": "web", "image": "web",
          "environment": [{"name": "AWS_ACCESS_KEY_ID", "value": "AKIAQWERTYUIOPASDFGH"}]}]}
        """);
    for (int i = 0; i < sources; i++) {
      Files.writeString(checkout.resolve("a" + i + ".py"), "print(" + i + ")\n");
    }
  }

  @Test
  void aSecondJvmGivesTheSameAnswer() throws IOException, InterruptedException {
    write(MANY);
    Run usual = lint("-Xmx1g");
    Run bounded = lint();
    assertThat(usual.jvms).isEqualTo(1);
    assertThat(usual.exit).isEqualTo(1);
    assertThat(usual.out).contains("WHO805");
    assertThat(bounded.out).isEqualTo(usual.out);
    assertThat(bounded.exit).isEqualTo(1);
    assertThat(bounded.jvms).isEqualTo(usualHeap() > 512L << 20 ? 2 : 1);
  }

  /** In bytes: what Java takes by itself is a quarter of the memory. */
  private static long usualHeap() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return machine.getTotalMemorySize() / 4;
  }

  @Test
  void aSmallCheckoutNeedsOnlyOne() throws IOException, InterruptedException {
    write(10);
    assertThat(lint().jvms).isEqualTo(1);
  }
}
