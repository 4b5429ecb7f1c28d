package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.Optional;

/** Both addresses of a container endpoint are set, and clients differ in which one they take. */
final class BothUrisSet implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Outcome container = x.seen().outcomeOf(Source.CONTAINER);
    boolean both =
        container
            .facts(ContainerResponses.class)
            .filter(ContainerResponses::hasBothAddresses)
            .isPresent();
    if (!both || container.has(Fault.BLANK)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                "Two credentials endpoints are set, and clients do not agree on which one to ask."
                    + " The SDKs for Go take AWS_CONTAINER_CREDENTIALS_FULL_URI, all others"
                    + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI.")
            .because(x.seen().of(Source.CONTAINER).evidence())
            .because("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and _FULL_URI are both set")
            .remedy(
                Remedy.of(
                        "Keep one. ECS sets the RELATIVE_URI; the other one comes from the image,"
                            + " the task definition or a start script.")
                    .commands("unset AWS_CONTAINER_CREDENTIALS_FULL_URI")));
  }
}
