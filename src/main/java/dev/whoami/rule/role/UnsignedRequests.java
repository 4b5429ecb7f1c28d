package dev.whoami.rule.role;

import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
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
        .map(it -> ClientsInUse.marked(finding(it), it, x));
  }

  private static Finding finding(Walk walk) {
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
        .remedy(way(walk))
        .remedy(
            Remedy.of("This shows what it asks, in which order, and what each source answers:")
                .fix(Fix.of("WHO114", "steps").with("client", walk.client().id())));
  }

  /** What failed; else that nothing was configured. */
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

  private static Remedy way(Walk walk) {
    boolean isHalf = walk.obstacle().filter(it -> it.outcome().has(Fault.HALF_SET)).isPresent();
    if (isHalf) {
      return Remedy.of("Set both halves of the key pair, or neither, and restart the program.");
    }
    if (walk.client() == Client.HADOOP_S3A) {
      return Remedy.of("Remove the anonymous provider from fs.s3a.aws.credentials.provider.");
    }
    return Remedy.of(
        walk.stumble().isPresent()
            ? "Fix the source that fails, and restart the program."
            : "Give the program a role that one of its sources provides, and restart it.");
  }
}
