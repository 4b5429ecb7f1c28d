package dev.whoami.lint;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.rule.LintRules;

/**
 * How grave a finding is to security, on GitHub's scale from 0.1 to 10: from 9 on it is critical,
 * from 7 high, from 4 medium, else low.
 */
final class SecuritySeverity {
  private SecuritySeverity() {}

  static String of(LintRules rule) {
    switch (rule) {
      case WHO805:
        // Keys that do not expire, where many can read them.
        return "8.5";
      case WHO811:
        // Each task of the instance has the Host Role.
        return "7.5";
      case WHO801:
        // The code runs as a role that belongs to something else.
        return "7.0";
      case WHO803:
      case WHO812:
        // The code has permissions that only ECS should have.
        return "6.5";
      case WHO821:
        // The key does not expire, but only some can read it.
        return "6.5";
      case WHO823:
        // The role can start a program with more permissions than its own.
        return "6.0";
      case WHO806:
        return "5.0";
      default:
        // It fails, rather than having too much.
        return rule.severity() == Severity.ERROR ? "4.0" : "3.0";
    }
  }
}
