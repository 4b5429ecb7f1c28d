package dev.whoami.lint.value;

import dev.whoami.lint.model.declared.Setting;
import java.util.regex.Pattern;

/** What a value means as a setting: an empty text says as little as nothing. */
final class NodeSetting {
  /** What a script or a pipeline fills in: <ROLE>, ${ROLE}, $ROLE, {{role}}, __ROLE__, %ROLE%. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("<[^<>]+>|\\$\\{|\\$[A-Z_]{2,}|\\{\\{|__[A-Z_]+__|%[A-Z_]+%");

  private NodeSetting() {}

  /** A placeholder leaves it open. */
  static Setting of(Node node) {
    boolean isBlank = node.isText() && node.text().trim().isEmpty();
    if (node.isNothing() || isBlank) {
      return absent(node);
    }
    if (node.isText()) {
      return PLACEHOLDER.matcher(node.text()).find()
          ? Setting.unknown(node.references())
          : Setting.known(node.text()).from(node.references());
    }
    Setting open =
        node.isElsewhere()
            ? Setting.elsewhere(node.references())
            : Setting.unknown(node.references());
    return open.identifiedBy(node.identity());
  }

  /** A default that says nothing is there for others to say something. */
  private static Setting absent(Node node) {
    return node.references().isEmpty() ? Setting.absent() : Setting.unknown(node.references());
  }
}
