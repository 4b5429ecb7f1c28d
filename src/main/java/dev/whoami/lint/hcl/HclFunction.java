package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Node;

/** A function of Terraform. */
interface HclFunction {
  Node of(HclArguments arguments);
}
