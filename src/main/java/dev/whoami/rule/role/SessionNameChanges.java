package dev.whoami.rule.role;

import dev.whoami.chain.SessionNaming;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.ClientsInUse;
import dev.whoami.rule.part.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A client that is used here gives its session another name at each renewal. */
public final class SessionNameChanges implements Rule {
  private static final String NAME = "AWS_ROLE_SESSION_NAME";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    List<String> clients = concerned(x);
    return clients.isEmpty() ? Optional.empty() : Optional.of(finding(clients, x));
  }

  private static List<String> concerned(Examination x) {
    return ClientsInUse.walks(x).stream()
        .filter(
            each ->
                SessionNaming.of(each, x.seen())
                    .filter(SessionNaming.AT_EACH_RENEWAL::equals)
                    .isPresent())
        .map(each -> each.client().title())
        .distinct()
        .collect(Collectors.toList());
  }

  private static Finding finding(List<String> clients, Examination x) {
    Finding finding =
        Finding.of(
            "The name of the session changes at each renewal: "
                + String.join(", ", clients)
                + (clients.size() == 1 ? " makes" : " make")
                + " a new one, since "
                + NAME
                + " is not set. Amazon MSK ends a connection whose caller has another name after"
                + " the renewal: \"Cannot change principals during re-authentication\".");
    return finding
        .because(NAME + " is not set")
        .because(x.seen().of(Source.WEB_IDENTITY).evidence())
        .remedy(
            x.place().platform().isPod()
                ? Remedy.of("Give the session a name of its own. In the pod spec:")
                    .as(Remedy.Form.POD_SPEC)
                    .fix(Fix.of("WHO117", "in-pod-spec"))
                : Remedy.of("Give the session a name of its own:")
                    .fix(Fix.of("WHO117", "variable")));
  }
}
