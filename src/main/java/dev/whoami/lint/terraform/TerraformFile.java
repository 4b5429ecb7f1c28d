package dev.whoami.lint.terraform;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.hcl.HclBlock;
import dev.whoami.lint.hcl.HclBody;
import dev.whoami.lint.hcl.HclJson;
import dev.whoami.lint.hcl.HclParser;
import dev.whoami.lint.value.JsonNodes;
import java.io.Reader;
import java.util.List;

/** One .tf or .tf.json file: its blocks, and the comments that allow findings. */
public final class TerraformFile {
  private final HclBody body;
  private final Comments comments;

  private TerraformFile(HclBody body, Comments comments) {
    this.body = body;
    this.comments = comments;
  }

  public static TerraformFile parse(String text) throws Unreadable {
    return new TerraformFile(HclParser.parse(text), Comments.in(text));
  }

  /** JSON has no comments. */
  public static TerraformFile parseJson(Reader text) throws Unreadable {
    return new TerraformFile(HclJson.parse(JsonNodes.document(text)), Comments.in(""));
  }

  HclBody body() {
    return body;
  }

  public List<HclBlock> blocks() {
    return body.blocks();
  }

  public Comments comments() {
    return comments;
  }
}
