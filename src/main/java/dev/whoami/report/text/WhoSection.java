package dev.whoami.report.text;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.hadoop.Jar;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.report.writer.TextWriter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Writes the ARN and the place below the headline. */
public final class WhoSection {
  private final Diagnosis diagnosis;
  private final TextWriter lines;

  WhoSection(Diagnosis diagnosis, TextWriter lines) {
    this.diagnosis = diagnosis;
    this.lines = lines;
  }

  /**
   * Writes the section; {@code beside} is what does not fit beside the headline and follows the
   * place.
   */
  void write(String beside) {
    lines.blank();
    diagnosis.verdict().arn().ifPresent(arn -> lines.exact("  " + arn));
    String where = where(diagnosis.examination());
    if (beside.isEmpty()) {
      lines.wrapped("  ", where);
    } else {
      lines.together("  ", where, "; ", beside);
    }
  }

  /**
   * The title above the walk. It also lists an installed Hadoop with the same result; others come
   * further down.
   */
  public static String titleOfWalk(Diagnosis diagnosis) {
    return "Where " + client(diagnosis) + " looked";
  }

  private static String client(Diagnosis diagnosis) {
    Examination x = diagnosis.examination();
    Optional<ConfiguredWalk> program = x.programOf(x.walk());
    if (program.isPresent()) {
      return program.get().title();
    }
    String client = diagnosis.verdict().client().inSentence();
    if (diagnosis.verdict().client().isOfHadoop()) {
      return client + " " + x.walk().version();
    }
    String found = x.isInstalled(x.walk()) ? " " + x.walk().version() : "";
    Set<String> names = hadoops(x);
    return names.isEmpty() || WalkVerdict.disagree(x)
        ? client + found
        : client + found + " and " + String.join(", ", names);
  }

  private static Set<String> hadoops(Examination x) {
    Set<String> names = new LinkedHashSet<>();
    x.hadoop().stream()
        .filter(look -> look.installation().s3aJar().filter(Jar::isLoaded).isPresent())
        .forEach(
            look ->
                look.walk().ifPresent(it -> names.add(it.client().title() + " " + it.version())));
    return names;
  }

  public static String where(Examination x) {
    String through = x.process().map(it -> ", through " + ProcessSection.name(it)).orElse("");
    return placeOf(x) + through;
  }

  private static String platform(Examination x) {
    Platform platform = x.place().platform();
    Optional<String> instance = x.instance().flatMap(InstanceDetails::id);
    boolean isPlain = platform == Platform.EC2 || platform == Platform.UNKNOWN;
    if (isPlain && instance.isPresent()) {
      return "EC2 instance " + instance.get() + ", no container detected";
    }
    return platform == Platform.UNKNOWN
        ? "No AWS platform detected"
        : capitalized(platform.title());
  }

  private static String capitalized(String title) {
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private static String placeOf(Examination x) {
    StringBuilder where = new StringBuilder(platform(x));
    Optional<Task> task = x.place().task();
    task.flatMap(Task::cluster).ifPresent(it -> where.append(", cluster ").append(it));
    task.flatMap(Task::family)
        .ifPresent(family -> where.append(", task definition ").append(family));
    task.flatMap(Task::revision).ifPresent(revision -> where.append(":").append(revision));
    return where.toString();
  }
}
