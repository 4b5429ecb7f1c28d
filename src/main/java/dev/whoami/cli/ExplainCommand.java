package dev.whoami.cli;

import dev.whoami.rule.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
      for (Rules each : Rules.values()) {
        System.out.println(page(each).split("\n", 2)[0].replaceFirst("^# ", ""));
      }
      return 0;
    }
    System.out.print(page(named(code)));
    return 0;
  }

  private static Rules named(String code) {
    String digits = code.toUpperCase(Locale.ROOT).replaceFirst("^WHO", "");
    for (Rules each : Rules.values()) {
      if (each.name().equals("WHO" + digits)) {
        return each;
      }
    }
    throw new UsageException(
        "explain " + code + ": there is no such finding; whoami explain lists them all");
  }

  private static String page(Rules rule) {
    String name = "/findings/" + rule.name() + ".md";
    try (InputStream in = ExplainCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        text.write(buffer, 0, read);
      }
      return new String(text.toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
