package dev.whoami.rule.hadoop;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.hadoop.S3Address;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** An s3n:// or s3:// address. Its connector knows only keys in the settings, and no role. */
public final class OldConnector implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Installations.finding(j, OldConnector::concerns, OldConnector::finding);
  }

  private static boolean concerns(HadoopDiagnosis diagnosis) {
    boolean known = diagnosis.walk().isPresent();
    return known
        && (isStarted(diagnosis)
            || (diagnosis.settings().oldAddress().isPresent() && !hasKeys(diagnosis)));
  }

  /** Hadoop 3 has no connector that could use them. */
  private static boolean hasKeys(HadoopDiagnosis diagnosis) {
    return diagnosis.isBefore("3.0.0") && diagnosis.seen().outcomeOf(Source.S3N_SETTINGS).isFound();
  }

  private static boolean isStarted(HadoopDiagnosis diagnosis) {
    Outcome keys = diagnosis.seen().outcomeOf(Source.S3N_SETTINGS);
    return diagnosis.isBefore("3.0.0") && keys.isConfiguredInVain();
  }

  private static Finding finding(HadoopDiagnosis diagnosis) {
    Optional<S3Address> address = diagnosis.settings().oldAddress();
    String scheme = address.map(S3Address::scheme).orElse("s3n");
    String old = Installations.title(diagnosis) + " is configured to use " + scheme + "://. ";
    String gone =
        "Hadoop 3 no longer has that connector, so it stops with an error before it looks for"
            + " keys.";
    String keysOnly =
        "That connector takes an access key only from the site files (fs."
            + scheme
            + ".awsAccessKeyId and fs."
            + scheme
            + ".awsSecretAccessKey). It cannot use a role.";
    Finding finding =
        Finding.of(old + (diagnosis.isSince("3.0.0") ? gone : keysOnly))
            .because(diagnosis.seen().of(Source.S3N_SETTINGS).evidence());
    finding = address.map(S3Address::toString).map(finding::because).orElse(finding);
    return finding.remedy(
        Remedy.of(
            "Use s3a:// instead, which supports roles, and remove the keys for "
                + scheme
                + " if there are any. The objects do not change"
                + (scheme.equals("s3")
                    ? ", unless they are blocks of Hadoop 2's own s3:// file system, which must be"
                        + " copied out first."
                    : ".")));
  }
}
