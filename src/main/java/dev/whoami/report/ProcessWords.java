package dev.whoami.report;

import dev.whoami.chain.Client;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.process.ListedProcess;
import dev.whoami.diagnosis.process.ListedProcess.Unknown;
import dev.whoami.place.ProcessDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns' short texts for one process: its library, its identity, its own settings. */
final class ProcessWords {
  private ProcessWords() {}

  /**
   * The program that the configuration names; otherwise the SDK and its version, as "boto3 1.34.2".
   */
  static String library(ListedProcess process) {
    Optional<String> program =
        process
            .verdict()
            .map(Verdict::client)
            .filter(Client::isProgram)
            .map(it -> it.shortTitle().split(", by ", 2)[0]);
    return program.orElseGet(() -> sdk(process));
  }

  /** The SDK and its version; only the language where the version is unknown. */
  private static String sdk(ListedProcess process) {
    Optional<String> library =
        process.client().map(it -> it.client().shortTitle().split(" ", 2)[0] + " " + it.version());
    return library.orElseGet(() -> process.language().map(ProcessWords::word).orElse("-"));
  }

  private static String word(ProcessLanguage language) {
    String name = language.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  static String who(ListedProcess process) {
    return process.verdict().map(ProcessWords::words).orElseGet(() -> unknown(process));
  }

  private static String words(Verdict verdict) {
    return verdict.kind().words() + verdict.role().map(it -> " " + it).orElse("");
  }

  private static String unknown(ListedProcess process) {
    switch (process.unknown().orElse(Unknown.NOT_REACHED)) {
      case NOT_READABLE:
        return "? not readable";
      case NOT_ASKED:
        return "? own address";
      case ENDED:
        return "? has ended";
      case CRASHED:
        return "? a bug of whoami";
      default:
        return "? not reached";
    }
  }

  /** How many settings only the process has, how many it lacks, and how many differ. */
  static String differences(ListedProcess process) {
    if (!process.differences().isPresent()) {
      return "?";
    }
    List<ProcessDifference> all = new ArrayList<>(process.differences().get());
    all.removeIf(ProcessDifference::isSame);
    long more = all.stream().filter(it -> !it.here().isPresent()).count();
    long less = all.stream().filter(it -> !it.there().isPresent()).count();
    long other = all.size() - more - less;
    String counts =
        (more == 0 ? "" : " +" + more)
            + (less == 0 ? "" : " -" + less)
            + (other == 0 ? "" : " ~" + other);
    return counts.isEmpty() ? "-" : counts.trim();
  }
}
