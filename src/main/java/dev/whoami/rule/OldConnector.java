package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopLook;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.hadoop.Property;
import dev.whoami.hadoop.S3Address;
import dev.whoami.hadoop.Settings;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.Optional;

/** An s3n:// or s3:// address: its connector knows keys in the settings, and no role. */
final class OldConnector implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Installations.finding(j, OldConnector::concerns, OldConnector::finding);
  }

  private static boolean concerns(HadoopLook look) {
    boolean known = look.walk().isPresent();
    return known && (isStarted(look) || (address(look).isPresent() && !hasKeys(look)));
  }

  /** Hadoop 3 has no connector that could take them. */
  private static boolean hasKeys(HadoopLook look) {
    return look.isBefore("3.0.0") && look.seen().outcomeOf(Source.S3N_SETTINGS).isFound();
  }

  private static boolean isStarted(HadoopLook look) {
    Outcome keys = look.seen().outcomeOf(Source.S3N_SETTINGS);
    return look.isBefore("3.0.0") && keys.isConfiguredInVain();
  }

  /** The first address that S3A does not serve under another name. */
  private static Optional<S3Address> address(HadoopLook look) {
    Settings settings = look.settings();
    return settings.addresses().stream()
        .filter(it -> !it.scheme().equals("s3a"))
        .filter(it -> !isServedByAnother(settings, it.scheme()))
        .findFirst();
  }

  private static boolean isServedByAnother(Settings settings, String scheme) {
    return settings.of("fs." + scheme + ".impl").filter(it -> !isOwn(it)).isPresent();
  }

  private static boolean isOwn(Property implementation) {
    return implementation.isDefault();
  }

  private static Finding finding(HadoopLook look) {
    Optional<S3Address> address = address(look);
    String scheme = address.map(S3Address::scheme).orElse("s3n");
    String old = Installations.title(look) + " is told to use " + scheme + "://. ";
    String gone =
        "There is no such connector in Hadoop 3 any more, so it stops with an error before it asks"
            + " for a key.";
    String keysOnly =
        "That connector takes an access key from the site files (fs."
            + scheme
            + ".awsAccessKeyId and fs."
            + scheme
            + ".awsSecretAccessKey) and from nowhere else: no role ever reaches it.";
    Finding finding =
        Finding.error(old + (look.isSince("3.0.0") ? gone : keysOnly))
            .because(look.seen().of(Source.S3N_SETTINGS).evidence());
    finding = address.map(S3Address::toString).map(finding::because).orElse(finding);
    return finding.remedy(
        Remedy.of(
            "Write s3a:// instead, which takes roles, and remove the keys of "
                + scheme
                + " where there are some. The objects stay as they are"
                + (scheme.equals("s3")
                    ? ", unless they are the blocks of Hadoop 2's own s3:// file system, which must"
                        + " be copied out with it first."
                    : ".")));
  }
}
