package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.token.LongLivedKey;
import dev.whoami.lint.value.Node;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The places of a pipeline that take an access key of AWS from a secret or a variable. A key beside
 * a session token is short-lived, and one beside the endpoint of another store is not of AWS.
 */
final class PipelineKeys {
  private static final Pattern NAME = Pattern.compile("(?i)aws[_-]access[_-]key[_-]id");

  /** A secret of GitHub, or a variable. CircleCI's orbs take the bare name of one. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "\\$\\{\\{\\s*+secrets[.\\[][^{}]{1,100}}}|\\$\\{?[A-Za-z_][A-Za-z0-9_]{0,100}}?"
              + "|[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,80}");

  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?:\\bAWS_ACCESS_KEY_ID=|\\baws_access_key_id[ \\t]++)[\"']?\\$"
              + "(?:\\{\\{\\s*+secrets|\\{?[A-Za-z_])");

  private static final Pattern SHORT_LIVED_OR_ELSEWHERE =
      Pattern.compile(
          "(?i)aws[_-]session[_-]token|assume-role|get-session-token|minio|localstack|endpoint[_-]?url"
              + "|cloudflare|\\br2_|digitalocean|do_spaces|spaces_|backblaze|wasabi|scaleway|linode"
              + "|\\bovh|yandex|ses_smtp");

  /** A pipeline has a few levels; anchors can make more of it. */
  private static final int DEEPEST = 20;

  private static final int MOST_TEXTS = 20_000;

  private final List<Map.Entry<String, Node>> texts = new ArrayList<>();

  private PipelineKeys() {}

  /** Whether a text may take a key. */
  static boolean mayBeIn(String text) {
    return NAME.matcher(text).find();
  }

  /** One for the file, at the first of the places. */
  static List<Declared> in(String file, Node root, Comments comments, LongLivedKey.Kind forge) {
    PipelineKeys keys = new PipelineKeys();
    keys.visit("", root, 0);
    List<Integer> lines = keys.lines();
    if (lines.isEmpty() || keys.areOtherwise()) {
      return Collections.emptyList();
    }
    SourceLocation at =
        SourceLocation.file(file, Dialect.WORKFLOW)
            .line(lines.get(0))
            .allowing(comments.around(lines.get(0), lines.get(0)));
    return Collections.singletonList(LongLivedKey.of(at, forge, lines.size()));
  }

  /** Gathers all texts, each with the name of its field. */
  private void visit(String name, Node node, int depth) {
    if (depth > DEEPEST || texts.size() > MOST_TEXTS) {
      return;
    }
    if (node.isText()) {
      texts.add(new SimpleImmutableEntry<>(name, node));
      return;
    }
    node.fields().forEach((field, value) -> visit(field, value, depth + 1));
    if (node.isList()) {
      node.items().forEach(it -> visit("", it, depth + 1));
    }
  }

  private boolean areOtherwise() {
    return texts.stream()
        .anyMatch(
            it ->
                SHORT_LIVED_OR_ELSEWHERE.matcher(it.getKey()).find()
                    || SHORT_LIVED_OR_ELSEWHERE.matcher(it.getValue().text()).find());
  }

  /** The lines that take a key. */
  private List<Integer> lines() {
    List<Integer> lines = new ArrayList<>();
    for (Map.Entry<String, Node> each : texts) {
      String text = each.getValue().text();
      boolean isGiven =
          NAME.matcher(each.getKey()).matches() && TAKEN.matcher(text.trim()).matches();
      if (isGiven || IN_SCRIPT.matcher(text).find()) {
        lines.add(each.getValue().line());
      }
    }
    return lines;
  }
}
