package dev.whoami.report.sarif;

import com.google.gson.JsonObject;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.catalog.CatalogEntry;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.PageLink;
import dev.whoami.report.writer.StartCommand;
import dev.whoami.world.file.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a rule as code scanning shows it beside an alert: its page, its level and its severity.
 */
public final class SarifRule {
  private SarifRule() {}

  /** {@code gravity} is the security severity on GitHub's scale, from 0.1 to 10. */
  public static JsonObject of(CatalogEntry rule, String gravity, StartCommand command) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("id", rule.name());
    fields.put("name", rule.fault());
    fields.put("shortDescription", message(sentence(rule.title())));
    String page = page(rule);
    fields.put("fullDescription", message(meaning(page).orElse(sentence(rule.title()))));
    PageLink.page(rule.name()).ifPresent(it -> fields.put("helpUri", it));
    fields.put("help", help(command.explain(rule.name()), page));
    JsonFieldsWriter usual = new JsonFieldsWriter();
    usual.put("level", level(rule.severity()));
    fields.put("defaultConfiguration", usual.json());
    fields.put("properties", properties(rule, gravity));
    return fields.json();
  }

  /** The level of a severity: SARIF has the same three names. */
  static String level(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject properties(CatalogEntry rule, String gravity) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    List<String> tags =
        rule.severity() == Severity.NOTE
            ? Arrays.asList("aws", "iam")
            : Arrays.asList("aws", "iam", "security");
    fields.put("tags", JsonFieldsWriter.strings(tags));
    fields.put("precision", "high");
    fields.put("problem.severity", problem(rule.severity()));
    if (rule.severity() != Severity.NOTE) {
      fields.put("security-severity", gravity);
    }
    return fields.json();
  }

  private static String problem(Severity severity) {
    return severity == Severity.NOTE ? "recommendation" : level(severity);
  }

  private static JsonObject help(String explain, String page) {
    JsonFieldsWriter help = new JsonFieldsWriter();
    help.put("text", "The fix, and what it means: " + explain);
    help.put("markdown", page.isEmpty() ? "`" + explain + "`" : page);
    return help.json();
  }

  /** The page without its heading, which code scanning adds itself. */
  private static String page(CatalogEntry rule) {
    String page = Resource.find(SarifRule.class, "/findings/" + rule.name() + ".md").orElse("");
    int end = page.indexOf("\n## ");
    return end < 0 ? page : page.substring(end + 1);
  }

  /** The first paragraph of the page, which says what the finding means. */
  private static Optional<String> meaning(String page) {
    String[] paragraphs = page.split("\n\n", 3);
    return paragraphs.length < 2
        ? Optional.empty()
        : Optional.of(paragraphs[1].replace('\n', ' ').replace("`", ""));
  }

  private static String sentence(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  /**
   * Escapes brackets before parentheses: in a message of SARIF they make a link, and the text can
   * come from others.
   */
  static String unlinked(String text) {
    return text.replace("](", "] (");
  }

  static JsonObject message(String text) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("text", text);
    return fields.json();
  }
}
