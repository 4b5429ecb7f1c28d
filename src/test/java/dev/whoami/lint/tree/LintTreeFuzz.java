package dev.whoami.lint.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;

/** Patterns of paths. */
public final class LintTreeFuzz {
  public static final Seeds RULES =
      Seeds.of("*.tf\n!/a/**/b\n[!a-z]?\\ \n#x\nc/\n", "**/**/**/*a*a*a*b\n", "[[:alpha:]-]");

  private LintTreeFuzz() {}

  public static void ignoreRules(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    for (IgnorePattern each : IgnorePattern.in(text)) {
      each.isAbout("modules/app/main.tf", false);
      each.isAbout("a/a/a/a/a/a", true);
    }
    if (GlobPath.is(text)) {
      GlobPath.of(text).matches("infra/prod/main.tf");
    }
  }
}
