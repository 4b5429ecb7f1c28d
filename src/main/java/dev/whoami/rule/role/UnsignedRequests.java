package dev.whoami.rule.role;

import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.ClientsInUse;
import dev.whoami.rule.part.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client that is used here finds no credentials, and sends requests without a signature. */
public final class UnsignedRequests implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return ClientsInUse.walks(x).stream()
        .filter(Walk::isAnonymous)
        .findFirst()
        .map(it -> ClientsInUse.marked(finding(it, x), it, x));
  }

  private static Finding finding(Walk walk, Examination x) {
    String title = walk.client().title();
    Finding finding =
        Finding.of(
            title
                + " has no credentials here and reports no error: it sends unsigned requests. AWS"
                + " answers AccessDenied, as if a policy were to blame, unless the bucket is"
                + " public.");
    for (String each : reasons(walk)) {
      finding = finding.because(each);
    }
    return finding
        .remedy(way(walk, x))
        .remedy(
            Remedy.of("This shows what it asks, in which order, and what each source answers:")
                .fix(Fix.of("WHO114", "steps").with("client", walk.client().id())));
  }

  /** The sources that failed; otherwise a reason that says that none was configured. */
  private static List<String> reasons(Walk walk) {
    List<String> failed = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Visit each : walk.visits()) {
      String line = each.link().name() + ": " + each.because();
      if (each.did() != Visit.Did.NOT_REACHED) {
        all.add(line);
      }
      each.reaction().ifPresent(it -> failed.add(line + "; " + it.words()));
    }
    return failed.isEmpty() ? all : failed;
  }

  private static Remedy way(Walk walk, Examination x) {
    boolean isHalf = walk.obstacle().filter(it -> it.outcome().has(Fault.HALF_SET)).isPresent();
    if (isHalf) {
      return Remedy.of("Set both halves of the key pair, or neither, and restart the program.");
    }
    if (walk.client() == Client.HADOOP_S3A) {
      return Remedy.of("Remove the anonymous provider from fs.s3a.aws.credentials.provider.");
    }
    return Remedy.of(
        (walk.visits().isEmpty()
                ? "Let the program ask a source of credentials, in its settings (WHO624)"
                : failing(walk).map(UnsignedRequests::repair).orElseGet(() -> role(x)))
            + ". Then restart the program.");
  }

  /**
   * The instance metadata is asked last, and is often out of reach: the missing thing is its own
   * role.
   */
  private static Optional<Visit> failing(Walk walk) {
    return walk.stumble().filter(it -> it.source() != Source.INSTANCE_METADATA);
  }

  private static String repair(Visit failing) {
    return "Repair the source that fails ("
        + failing.link().name()
        + ", "
        + failing.because()
        + ")";
  }

  private static String role(Examination x) {
    Platform platform = x.place().platform();
    if (platform.isEcs()) {
      return "Give the task a role (WHO102)";
    }
    return platform.isPod()
        ? "Give the service account a role (WHO109)"
        : "Give the container a role (WHO113)";
  }
}
