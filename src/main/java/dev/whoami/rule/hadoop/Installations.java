package dev.whoami.rule.hadoop;

import dev.whoami.chain.S3aProviderList;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.hadoop.Installation;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The installed Hadoops that a finding is about; its text describes the most likely one. */
public final class Installations {
  private Installations() {}

  /** The finding for the installations that have S3A. */
  public static Optional<Finding> finding(
      Judgement j,
      Predicate<HadoopDiagnosis> concerned,
      Function<HadoopDiagnosis, Finding> finder) {
    return findingOfAny(
        j,
        diagnosis -> diagnosis.installation().s3aJar().isPresent() && concerned.test(diagnosis),
        finder);
  }

  /** The finding for the first installation with the problem; the others are in the evidence. */
  public static Optional<Finding> findingOfAny(
      Judgement j,
      Predicate<HadoopDiagnosis> concerned,
      Function<HadoopDiagnosis, Finding> finder) {
    List<HadoopDiagnosis> all =
        j.examination().hadoop().stream().filter(concerned).collect(Collectors.toList());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Installation first = all.get(0).installation();
    Finding finding =
        finder.apply(all.get(0)).ofHadoop().because(first.home() + ": " + foundBy(first));
    for (HadoopDiagnosis each : all.subList(1, all.size())) {
      finding = finding.because("the same: " + name(each) + ", " + foundBy(each.installation()));
    }
    return Optional.of(finding);
  }

  private static String foundBy(Installation installation) {
    return "found by " + installation.foundBy();
  }

  /** The name at the beginning of a sentence. */
  public static String title(HadoopDiagnosis diagnosis) {
    String name = name(diagnosis);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The name inside a sentence. */
  public static String name(HadoopDiagnosis diagnosis) {
    Installation its = diagnosis.installation();
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

  /** Adds the providers that S3A calls, and the setting that lists them. */
  public static Finding becauseOfList(HadoopDiagnosis diagnosis, Finding finding) {
    Optional<S3aProviderList> list = diagnosis.providers();
    if (!list.isPresent()) {
      return finding;
    }
    String names =
        list.get().classes().stream()
            .map(each -> each.substring(each.lastIndexOf('.') + 1))
            .collect(Collectors.joining(", "));
    String who =
        diagnosis
            .seen()
            .outcomeOf(Source.S3A_SETTINGS)
            .facts(S3aEvidence.class)
            .flatMap(S3aEvidence::providersOrigin)
            .map(origin -> "fs.s3a.aws.credentials.provider in " + origin)
            .orElse("the list that it comes with");
    return finding.because("S3A asks " + names + ": " + who);
  }
}
