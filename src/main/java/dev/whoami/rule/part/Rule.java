package dev.whoami.rule.part;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import java.util.Optional;

/** Says what one fault means, if it is there. */
public interface Rule {
  Optional<Finding> judge(Judgement j);
}
