package dev.whoami.lint.program;

/** Parts of the patterns by which a program is known, which several kinds of programs share. */
final class ProgramSigns {
  static final String ANYTHING = "[\\s\\S]*";

  /** A variable, a command, a step or a plugin for AWS, or an address of it. */
  static final String AWS =
      "\\bAWS_[A-Z]|\\baws[ \\t]++[a-z][a-z0-9-]*+[ \\t]|\\bwithAWS\\b|\\bAmazonWebServices"
          + "|\\bAWS(?:CLI|ShellScript|PowerShellModuleScript)@|\\bECRPushImage@|\\.amazonaws\\.com"
          + "|\\bplugins/(?:ecr|s3)\\b";

  /** The same, but not in a manifest of Kubernetes, such as one for the agents of Azure. */
  static final String AWS_IN_NO_MANIFEST =
      "(?m)\\A(?![\\s\\S]*?^apiVersion[ \\t]*+:)[\\s\\S]*?(?:" + AWS + ")";

  private ProgramSigns() {}
}
