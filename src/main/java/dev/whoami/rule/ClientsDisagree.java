package dev.whoami.rule;

import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.WalkVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one client library takes here, another does not. */
final class ClientsDisagree implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (!WalkVerdict.disagree(x)) {
      return Optional.empty();
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    WalkVerdict.all(x).forEach(each -> counts.merge(who(each), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((who, count) -> parts.add(count + " would be " + who));
    Finding finding =
        Finding.of(
            "Client libraries disagree in this container: "
                + String.join(", ", parts)
                + ". Two programs here can have two identities.");
    for (WalkVerdict each : WalkVerdict.all(x)) {
      finding = finding.because(each.walk().client().title() + ": " + who(each));
    }
    return Optional.of(
        finding.remedy(
            Remedy.of("See what one of them does, link by link:")
                .commands("java -jar whoami.jar chains --client " + another(x))));
  }

  /** An installed one that is not the headline's, else one that is often there. */
  private static String another(Examination x) {
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    return WalkVerdict.all(x).stream()
        .filter(each -> x.isInstalled(each.walk()) && !each.isSameAs(headline))
        .findFirst()
        .map(each -> each.walk().client().id())
        .orElse(Client.BOTO3.id());
  }

  private static String who(WalkVerdict verdict) {
    if (verdict.kind() == IdentityKind.UNKNOWN) {
      return "somebody who cannot be told";
    }
    return verdict.kind() == IdentityKind.NONE
        ? "nobody"
        : "the " + verdict.kind().words() + verdict.role().map(role -> " " + role).orElse("");
  }
}
