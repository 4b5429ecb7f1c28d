package dev.whoami.lint.source;

import java.io.StringReader;

/** A template of CloudFormation as it was read, and the file that it stands in. */
final class TemplateSource {
  private final String file;
  private final Node root;
  private final Comments comments;

  TemplateSource(String file, Node root, Comments comments) {
    this.file = file;
    this.root = root;
    this.comments = comments;
  }

  /** In JSON or in YAML, however the file is called. */
  static TemplateSource parse(String file, String text) throws Unreadable {
    boolean isJson = text.trim().startsWith("{");
    return isJson
        ? new TemplateSource(file, JsonNodes.document(new StringReader(text)), Comments.in(""))
        : new TemplateSource(file, YamlNodes.parse(text).get(0), Comments.in(text));
  }

  /** Its path from where this program runs. */
  String file() {
    return file;
  }

  Node root() {
    return root;
  }

  Comments comments() {
    return comments;
  }
}
