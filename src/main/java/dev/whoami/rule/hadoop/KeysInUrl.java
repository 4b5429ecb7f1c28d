package dev.whoami.rule.hadoop;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.hadoop.KeyedUrl;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** Keys in an address, which each release of Hadoop handles in its own way. */
public final class KeysInUrl implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Installations.finding(
        j,
        diagnosis -> diagnosis.walk().isPresent() && !diagnosis.settings().keyedUrls().isEmpty(),
        KeysInUrl::finding);
  }

  private static Finding finding(HadoopDiagnosis diagnosis) {
    KeyedUrl first = diagnosis.settings().keyedUrls().get(0);
    Finding finding =
        Finding.of(
            Installations.title(diagnosis)
                + " has an address with keys in it, in "
                + first.name()
                + ". "
                + consequence(diagnosis, first)
                + " The keys are in every log that contains the address.");
    for (KeyedUrl each : diagnosis.settings().keyedUrls()) {
      finding = finding.because(each.toString());
    }
    return finding
        .remedy(
            Remedy.of(
                "Remove the keys from the address, s3a://"
                    + first.bucket()
                    + "/, so that the role of the container is used."))
        .remedy(Remedy.of("Delete that key in IAM: it is no longer secret."));
  }

  private static String consequence(HadoopDiagnosis diagnosis, KeyedUrl url) {
    if (!url.scheme().equals("s3a")) {
      return diagnosis.isSince("3.0.0")
          ? "This version no longer supports " + url.scheme() + ":// any more."
          : "This version uses them before any other key.";
    }
    if (diagnosis.isBefore("3.2.0")) {
      return "This version uses them before any role.";
    }
    return diagnosis.isBefore("3.5.0")
        ? "This version refuses such an address: \"This authentication mechanism is no longer"
            + " supported\"."
        : "This version ignores them without an error, and uses the next source.";
  }
}
