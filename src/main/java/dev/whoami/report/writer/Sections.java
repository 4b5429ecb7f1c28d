package dev.whoami.report.writer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The sections of one report, each behind the crash barrier. A notice takes the place of a section
 * that crashes, and WHO001 reports it as a finding.
 */
public class Sections {
  private final Set<Crash> crashes = new LinkedHashSet<>();

  /** What writes a diagnosis down in sections. */
  public interface Writer {
    String write(Diagnosis diagnosis, Sections sections);
  }

  /** A report in ordinary sections. */
  public static Report report(Diagnosis diagnosis, Writer writer) {
    return report(diagnosis, Sections::new, writer);
  }

  /** A report; where a section crashes, it is written once more, with that among the findings. */
  public static Report report(Diagnosis diagnosis, Supplier<Sections> sections, Writer writer) {
    Sections first = sections.get();
    String text = writer.write(diagnosis, first);
    if (first.crashes.isEmpty()) {
      return new Report(text, diagnosis, true);
    }
    Diagnosis more = diagnosis.withCrashes(new ArrayList<>(first.crashes));
    return new Report(writer.write(more, sections.get()), more, false);
  }

  /** Writes a section. If it crashes, its lines are removed, and a notice takes their place. */
  public void write(String name, Sectioned page, Runnable section) {
    Runnable undo = page.undo();
    guarded(
        name,
        () -> {
          section.run();
          return true;
        },
        crash -> {
          undo.run();
          page.notice(
              "WHO001: a part of this report is missing here (" + name + "), a bug of whoami:",
              crash.where());
          return false;
        });
  }

  /** The value of a section of JSON; {@code otherwise} if it crashes. */
  public <T> T value(String name, Supplier<T> section, T otherwise) {
    return guarded(name, section, crash -> otherwise);
  }

  /** One element for each item of a list, without those that crash. */
  public <T> JsonArray array(String name, List<T> list, Function<T, JsonElement> element) {
    JsonArray array = new JsonArray();
    for (T each : list) {
      value(
          name,
          () -> {
            array.add(element.apply(each));
            return true;
          },
          false);
    }
    return array;
  }

  private <T> T guarded(String name, Supplier<T> section, Function<Crash, T> crashed) {
    String work = "section of the report, " + name;
    return CrashBarrier.run(
        work,
        planned(name, section),
        crash -> {
          crashes.add(crash);
          return crashed.apply(crash);
        });
  }

  /** The section to write. A test overrides this to plant a bug. */
  protected <T> Supplier<T> planned(String name, Supplier<T> section) {
    return section;
  }
}
