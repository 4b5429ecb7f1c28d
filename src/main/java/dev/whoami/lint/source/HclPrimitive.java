package dev.whoami.lint.source;

import java.util.Locale;

/**
 * The type of a primitive value, where an expression shows it: it is written out, or is a variable
 * with a declared type. Equality converts nothing: {@code true == "true"} is false in Terraform.
 */
enum HclPrimitive {
  BOOL,
  NUMBER,
  STRING,
  /** Not a primitive, or not known. */
  OTHER;

  private static final String VARIABLE = "var.";

  /** Whether both are known, and are two types. */
  static boolean differ(HclExpression one, HclExpression other, HclScope scope) {
    HclPrimitive first = of(one, scope);
    HclPrimitive second = of(other, scope);
    return first != OTHER && second != OTHER && first != second;
  }

  /** A text that is written out may have any words in it. */
  private static HclPrimitive of(HclExpression expression, HclScope scope) {
    String words = expression.source().words();
    boolean isVariable = expression.primitive() == OTHER && words.startsWith(VARIABLE);
    return isVariable
        ? declared(scope.declaredType(words.substring(VARIABLE.length())))
        : expression.primitive();
  }

  private static HclPrimitive declared(String type) {
    for (HclPrimitive each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(type)) {
        return each;
      }
    }
    return OTHER;
  }
}
