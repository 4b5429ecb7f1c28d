package dev.whoami.lint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The sections of one report of lint, each about one file and behind the crash barrier: one that
 * crashes is left out, and its file counts as not judged, with the bug.
 */
class LintSections {
  private final Map<String, Crash> crashes = new LinkedHashMap<>();

  /** Writes a report section by section. */
  interface Writer {
    String write(Lint lint, LintSections sections);
  }

  /** A report; where a section crashes, it is written once more, with that file as not judged. */
  static LintReport report(Lint lint, Supplier<LintSections> sections, Writer writer) {
    LintSections first = sections.get();
    String text = writer.write(lint, first);
    if (first.crashes.isEmpty()) {
      return new LintReport(text, lint);
    }
    Lint less = lint.without(first.crashes);
    return new LintReport(writer.write(less, sections.get()), less);
  }

  /** Writes a section, or takes away what there is of it. */
  void write(String name, String file, TextWriter lines, Runnable section) {
    Runnable undo = lines.undo();
    Optional<Boolean> written =
        value(
            name,
            file,
            () -> {
              section.run();
              return true;
            });
    if (!written.isPresent()) {
      undo.run();
    }
  }

  /** One element for each of a list, without those that crash. */
  <T> JsonArray array(
      String name, List<T> list, Function<T, String> file, Function<T, JsonObject> element) {
    JsonArray array = new JsonArray();
    list(name, list, file, element).forEach(array::add);
    return array;
  }

  /** The same for other formats than JSON. */
  <T, R> List<R> list(String name, List<T> list, Function<T, String> file, Function<T, R> element) {
    List<R> all = new ArrayList<>();
    for (T each : list) {
      value(name, file.apply(each), () -> element.apply(each)).ifPresent(all::add);
    }
    return all;
  }

  private <T> Optional<T> value(String name, String file, Supplier<T> section) {
    return CrashBarrier.run(
        name,
        () -> Optional.of(planned(name, section).get()),
        crash -> {
          crashes.putIfAbsent(file, crash);
          return Optional.empty();
        });
  }

  /** The section as it is written; a test plants a bug here. */
  <T> Supplier<T> planned(String name, Supplier<T> section) {
    return section;
  }
}
