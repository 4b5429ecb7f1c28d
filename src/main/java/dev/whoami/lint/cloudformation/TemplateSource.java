package dev.whoami.lint.cloudformation;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.JsonNodes;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.YamlNodes;
import java.io.StringReader;

/** A template of CloudFormation as it was read, and the file that it stands in. */
public final class TemplateSource {
  private final String file;
  private final Node root;
  private final Comments comments;

  public TemplateSource(String file, Node root, Comments comments) {
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
