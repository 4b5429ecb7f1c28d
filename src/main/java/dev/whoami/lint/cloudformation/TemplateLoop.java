package dev.whoami.lint.cloudformation;

/**
 * {@code Fn::ForEach} of AWS::LanguageExtensions: a field that stands for several. It is reported,
 * and not written out, since repositories hardly ever use it.
 */
final class TemplateLoop {
  static final String WHY_NOT =
      " is a loop (Fn::ForEach) and is not checked. Lint what CloudFormation makes of it: aws"
          + " cloudformation get-template --template-stage Processed.";

  private static final String NAME = "ForEach::";

  private TemplateLoop() {}

  /**
   * Whether a field of this name is one; if its map has only this field, it has lost its prefix.
   */
  static boolean is(String field) {
    return field.startsWith(NAME) || field.startsWith("Fn::" + NAME);
  }

  static String name(String field) {
    return field.substring(field.lastIndexOf(':') + 1);
  }
}
