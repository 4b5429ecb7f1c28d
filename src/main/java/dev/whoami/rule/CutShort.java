package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import java.util.List;
import java.util.Optional;

/** The run ended at its deadline. */
final class CutShort implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    List<String> cut = j.examination().cut();
    if (cut.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.warning(
                "The time was up before everything had been looked at. What is missing counts as"
                    + " not answering.")
            .because("not finished: " + String.join(", ", cut))
            .remedy(Remedy.of("Give it longer.").commands("java -jar whoami.jar --timeout 15s")));
  }
}
