package dev.whoami.rule.hadoop;

import dev.whoami.chain.S3aProviderList;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.rule.part.Rule;
import dev.whoami.trial.HadoopFault;
import dev.whoami.trial.HadoopTrial;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S3A cannot create a configured provider from the jars here. */
public final class ProviderMissing implements Rule {
  private static final String V1 = "com.amazonaws.auth.";
  private static final String V2 = "software.amazon.awssdk.auth.credentials.";

  /** The classes that do the same in Hadoop 3.4 and later. */
  private static final Map<String, String> SUCCESSORS = new HashMap<>();

  static {
    SUCCESSORS.put(V1 + "DefaultAWSCredentialsProviderChain", V2 + "DefaultCredentialsProvider");
    SUCCESSORS.put(
        V1 + "WebIdentityTokenCredentialsProvider", V2 + "WebIdentityTokenFileCredentialsProvider");
    SUCCESSORS.put(
        V1 + "SystemPropertiesCredentialsProvider", V2 + "SystemPropertyCredentialsProvider");
    SUCCESSORS.put(
        V2 + "ContainerCredentialsProvider",
        "org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider");
  }

  @Override
  public Optional<Finding> judge(Judgement j) {
    return Installations.finding(j, ProviderMissing::concerns, ProviderMissing::finding);
  }

  private static boolean concerns(HadoopDiagnosis diagnosis) {
    return !missing(diagnosis).isEmpty() || trialMissedOne(diagnosis).isPresent();
  }

  private static List<String> missing(HadoopDiagnosis diagnosis) {
    return diagnosis.providers().map(S3aProviderList::missing).orElse(Collections.emptyList());
  }

  private static Optional<HadoopTrial> trialMissedOne(HadoopDiagnosis diagnosis) {
    return diagnosis
        .trial()
        .filter(it -> it.fault().filter(HadoopFault.PROVIDER_MISSING::equals).isPresent());
  }

  private static Finding finding(HadoopDiagnosis diagnosis) {
    List<String> missing = missing(diagnosis);
    String named = missing.isEmpty() ? "a class" : missing.get(0);
    Finding finding =
        Finding.of(
            Installations.title(diagnosis)
                + " is configured to use "
                + named
                + ", which its jars do not provide. S3A does not start, so no s3a:// path can be"
                + " opened.");
    finding =
        diagnosis
            .walk()
            .flatMap(walk -> walk.obstacle())
            .filter(it -> it.outcome().has(Fault.CLASS_MISSING))
            .map(it -> it.outcome().reason())
            .map(finding::because)
            .orElse(finding);
    finding =
        trialMissedOne(diagnosis).flatMap(HadoopTrial::says).map(finding::because).orElse(finding);
    return remedies(Installations.becauseOfList(diagnosis, finding), diagnosis, named);
  }

  private static Finding remedies(Finding finding, HadoopDiagnosis diagnosis, String named) {
    Optional<String> successor =
        Optional.ofNullable(SUCCESSORS.get(named)).filter(it -> diagnosis.isSince("3.4.0"));
    if (successor.isPresent()) {
      return ProviderSetting.remedy(
          finding,
          diagnosis,
          successor.get(),
          "Configure the class that does the same in this version.");
    }
    return finding.remedy(
        Remedy.of(
            "Remove the class from fs.s3a.aws.credentials.provider, correct its name, or put its"
                + " jar on the class path."));
  }
}
