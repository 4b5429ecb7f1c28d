package dev.whoami.lint.setting;

import dev.whoami.fuzz.InputFile;
import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.report.baseline.Baseline;
import dev.whoami.report.baseline.UnreadableBaselineException;

/** What a person tells lint in files. */
public final class LintSettingFuzz {
  public static final Seeds SETTINGS =
      Seeds.of(
          "fail-on: warning\nallow:\n  WHO801: because %\nexclude: ['a/**', b]\nbaseline: c.json\n",
          "allow: &a {WHO802: x}\nexclude: [*a]\n", "[]");
  public static final Seeds BASELINES =
      Seeds.of("{`schema`:1,`findings`:[{`fingerprint`:`0123456789abcdef`}]}", "[`%`]", "{}");

  private LintSettingFuzz() {}

  public static void settings(byte[] input, Said said) {
    try {
      SettingsContent.in(InputFile.with(input)).excluded();
    } catch (WrongSettingException documented) {
      said.lines(String.valueOf(documented.getMessage()));
    }
  }

  public static void baseline(byte[] input, Said said) {
    try {
      Baseline.in(InputFile.with(input));
    } catch (UnreadableBaselineException documented) {
      said.lines(String.valueOf(documented.getMessage()));
    }
  }
}
