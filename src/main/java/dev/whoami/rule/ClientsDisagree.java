package dev.whoami.rule;

import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
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
    counts.forEach(
        (who, count) -> parts.add(count + (parts.isEmpty() ? " clients get " : " get ") + who));
    Finding finding =
        Finding.of(
            "Clients get different identities in this container: "
                + String.join(", ", parts)
                + ".");
    for (WalkVerdict each : WalkVerdict.all(x)) {
      finding = finding.because(each.walk().client().title() + ": " + who(each));
    }
    return Optional.of(
        finding.remedy(
            Remedy.of("See what one client does, step by step:")
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
    switch (verdict.kind()) {
      case NONE:
        return "no credentials";
      case REFUSED:
        return "credentials that STS rejects";
      case UNKNOWN:
        return "credentials whose owner is not known";
      default:
        return "the " + verdict.kind().words() + verdict.role().map(role -> " " + role).orElse("");
    }
  }
}
