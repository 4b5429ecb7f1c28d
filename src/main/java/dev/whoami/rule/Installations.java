package dev.whoami.rule;

import dev.whoami.chain.S3aList;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopLook;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.hadoop.Installation;
import dev.whoami.probe.S3aFacts;
import dev.whoami.probe.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Those of the installed Hadoops that a finding is about: it tells of the likeliest. */
final class Installations {
  private Installations() {}

  /** Of those that have S3A at all. */
  static Optional<Finding> finding(
      Judgement j, Predicate<HadoopLook> concerned, Function<HadoopLook, Finding> told) {
    return findingOfAny(
        j, look -> look.installation().s3aJar().isPresent() && concerned.test(look), told);
  }

  /** The finding on the first that is concerned, with the others among the evidence. */
  static Optional<Finding> findingOfAny(
      Judgement j, Predicate<HadoopLook> concerned, Function<HadoopLook, Finding> told) {
    List<HadoopLook> all =
        j.examination().hadoop().stream().filter(concerned).collect(Collectors.toList());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Installation first = all.get(0).installation();
    Finding finding = told.apply(all.get(0)).because(first.home() + ": " + foundBy(first));
    for (HadoopLook each : all.subList(1, all.size())) {
      finding = finding.because("the same: " + name(each) + ", " + foundBy(each.installation()));
    }
    return Optional.of(finding);
  }

  private static String foundBy(Installation installation) {
    return "found by " + installation.foundBy();
  }

  /** To begin a sentence with. */
  static String title(HadoopLook look) {
    String name = name(look);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String name(HadoopLook look) {
    Installation its = look.installation();
    String hadoop = "Hadoop " + its.s3aVersion().orElse("of unknown version");
    switch (its.kind()) {
      case FLUME:
      case SPARK:
        return "the " + hadoop + " of " + its.kind().title() + " in " + its.home();
      case PROCESS:
        return "the " + hadoop + " of the JVM with " + its.home();
      default:
        return hadoop + " in " + its.home();
    }
  }

  /** Which providers S3A asks, and who says so. */
  static Finding becauseOfList(HadoopLook look, Finding finding) {
    Optional<S3aList> list = look.providers();
    if (!list.isPresent()) {
      return finding;
    }
    String names =
        list.get().classes().stream()
            .map(each -> each.substring(each.lastIndexOf('.') + 1))
            .collect(Collectors.joining(", "));
    String who =
        look.seen()
            .outcomeOf(Source.S3A_SETTINGS)
            .facts(S3aFacts.class)
            .flatMap(S3aFacts::providersOrigin)
            .map(origin -> "fs.s3a.aws.credentials.provider in " + origin)
            .orElse("the list that it comes with");
    return finding.because("S3A asks " + names + ": " + who);
  }
}
