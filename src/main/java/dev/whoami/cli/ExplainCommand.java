package dev.whoami.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the page of a finding, or the list of all of them. */
@Command(
    name = "explain",
    description = "Explain a finding: what it means, its proof, the fix.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "The finding, such as WHO101; without it, all are listed.")
  private @Nullable String code;

  @Override
  public Integer call() {
    if (code == null) {
      for (String each : Pages.codes()) {
        System.out.println(Pages.of(each).split("\n", 2)[0].replaceFirst("^# ", ""));
      }
      return 0;
    }
    System.out.print(Pages.of(named(code)));
    return 0;
  }

  private static String named(String code) {
    String name = "WHO" + code.toUpperCase(Locale.ROOT).replaceFirst("^WHO", "");
    if (Pages.codes().contains(name)) {
      return name;
    }
    throw new UsageException(
        "explain " + code + ": there is no such finding; whoami explain lists them all");
  }
}
