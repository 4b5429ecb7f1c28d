package dev.whoami.rule.part;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import java.util.Optional;

/** Finds one fault, and says what it means. */
public interface Rule {
  Optional<Finding> judge(Judgement j);
}
