package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Node;
import java.util.Optional;

/** What the stacks in a template give out. */
interface StackOutputs {
  /** An output of a stack; empty where that is not known. */
  Optional<Node> output(String stack, String name);
}
