package dev.whoami.fleet.input;

import dev.whoami.world.text.Alphabet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file has only objects that fleet does not read, such as Secrets, or only names. */
final class OtherKinds {
  static final String NOTHING =
      "has nothing that fleet reads; give what kubectl get -o json and aws describe print";

  /** The input of register-task-definition. It cannot be a kind of Kubernetes. */
  static final String TO_REGISTER = "task definition to register";

  private static final String WITHOUT_ARN =
      "has a task definition without an ARN, so it is not the registered one; write it again with "
          + ItemKind.TASK_DEFINITION.command();

  private static final int MOST = 3;
  private static final int LONGEST = 60;
  private static final Alphabet KIND = Alphabet.of("A-Za-z0-9");

  private OtherKinds() {}

  /**
   * One clause that follows the name of the file; empty if it has no such object. The kinds are
   * text from outside, so a kind that is not a word is not shown.
   */
  static Optional<String> fault(Collection<String> kinds) {
    if (kinds.contains(TO_REGISTER)) {
      return Optional.of(WITHOUT_ARN);
    }
    List<String> plain =
        kinds.stream()
            .filter(it -> !it.isEmpty() && it.length() <= LONGEST && KIND.spells(it))
            .collect(Collectors.toList());
    if (plain.isEmpty()) {
      return kinds.isEmpty() ? Optional.empty() : Optional.of(NOTHING);
    }
    int more = plain.size() - MOST;
    return Optional.of(
        "has only objects that fleet does not read ("
            + String.join(", ", plain.subList(0, Math.min(MOST, plain.size())))
            + (more > 0 ? " and " + more + " more" : "")
            + "); write it again with kubectl get pods,serviceaccounts --all-namespaces --output"
            + " json");
  }
}
