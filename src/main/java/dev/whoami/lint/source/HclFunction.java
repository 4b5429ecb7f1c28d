package dev.whoami.lint.source;

/** A function of Terraform. */
interface HclFunction {
  Node of(HclArguments arguments);
}
