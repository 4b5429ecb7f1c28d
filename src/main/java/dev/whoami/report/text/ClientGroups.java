package dev.whoami.report.text;

import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The clients grouped by their identity here; the group of the headline first. */
public final class ClientGroups {
  private final Examination x;
  private final RenderOptions options;
  private final TextWriter lines;

  ClientGroups(Examination x, RenderOptions options, TextWriter lines) {
    this.x = x;
    this.options = options;
    this.lines = lines;
  }

  void write() {
    lines.exact(options.in(AnsiStyle.TITLE, "Which identity each client gets in this container"));
    of(x, true).forEach((answer, names) -> write("    ", answer, names, lines));
    of(x, false).forEach((answer, names) -> write("  ! ", answer, names, lines));
    unseen(x, lines);
  }

  /** The answers that are the headline's, or those that are not, and the clients that give each. */
  public static Map<String, String> of(Examination x, boolean same) {
    return of(x, WalkVerdict.all(x), same, each -> title(each, x));
  }

  /** The same of some of the clients, each with this name. */
  static Map<String, String> of(
      Examination x, List<WalkVerdict> some, boolean same, Function<WalkVerdict, String> name) {
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (WalkVerdict each : some) {
      if (each.isSameAs(headline) == same) {
        groups
            .computeIfAbsent(ClientTable.answer(each), it -> new LinkedHashSet<>())
            .add(name.apply(each));
      }
    }
    Map<String, String> named = new LinkedHashMap<>();
    groups.forEach((answer, names) -> named.put(answer, String.join(", ", names)));
    return named;
  }

  /** One answer, and the clients that give it. */
  static void write(String mark, String answer, String names, TextWriter lines) {
    lines.hanging(mark, "    ", answer);
    lines.wrapped("        ", names);
  }

  /** What the search for the clients of the programs here left out. */
  static void unseen(Examination x, TextWriter lines) {
    for (String each : x.libraries().unseen()) {
      lines.hanging("    ", "    ", "Not all libraries were seen: " + each + ".");
    }
  }

  /** The SDKs are told apart by their languages, and what is installed here by its version. */
  static String title(WalkVerdict verdict, Examination x) {
    Optional<ConfiguredWalk> program = x.programOf(verdict.walk());
    if (program.isPresent()) {
      return program.get().title();
    }
    String title = verdict.walk().client().shortTitle();
    boolean isOfHere = verdict.walk().client().isOfHadoop() || x.isInstalled(verdict.walk());
    return isOfHere ? title + " " + verdict.walk().version() : title;
  }
}
