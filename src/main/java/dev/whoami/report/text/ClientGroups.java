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
import java.util.stream.Collectors;

/** Groups the clients by their identity here; the group of the headline comes first. */
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
    agreeing(x).forEach((answer, names) -> write("    ", answer, names, lines));
    differing(x).forEach((answer, names) -> write("  ! ", answer, names, lines));
    unseen(x, lines);
  }

  /** The clients that have the identity of the headline, by their answer. */
  public static Map<String, String> agreeing(Examination x) {
    return named(agreeing(WalkVerdict.all(x), x), each -> title(each, x));
  }

  /** The clients that have another identity than the headline, by their answer. */
  public static Map<String, String> differing(Examination x) {
    return named(differing(WalkVerdict.all(x), x), each -> title(each, x));
  }

  static List<WalkVerdict> agreeing(List<WalkVerdict> some, Examination x) {
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    return some.stream().filter(it -> it.isSameAs(headline)).collect(Collectors.toList());
  }

  static List<WalkVerdict> differing(List<WalkVerdict> some, Examination x) {
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    return some.stream().filter(it -> !it.isSameAs(headline)).collect(Collectors.toList());
  }

  /** The names of these clients by their answer, each name as the function gives it. */
  static Map<String, String> named(List<WalkVerdict> some, Function<WalkVerdict, String> name) {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (WalkVerdict each : some) {
      groups
          .computeIfAbsent(ClientTable.answer(each), it -> new LinkedHashSet<>())
          .add(name.apply(each));
    }
    Map<String, String> named = new LinkedHashMap<>();
    groups.forEach((answer, names) -> named.put(answer, String.join(", ", names)));
    return named;
  }

  /** Writes one answer, and the clients that get it. */
  static void write(String mark, String answer, String names, TextWriter lines) {
    lines.hanging(mark, "    ", answer);
    lines.wrapped("        ", names);
  }

  /** Says what the search for the clients of the programs here left out. */
  static void unseen(Examination x, TextWriter lines) {
    for (String each : x.libraries().unseen()) {
      lines.hanging("    ", "    ", "Not all libraries were seen: " + each + ".");
    }
  }

  /** An SDK's name has its language; an installed one also has its version. */
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
