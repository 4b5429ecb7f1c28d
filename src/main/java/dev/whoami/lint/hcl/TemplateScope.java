package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclFiles;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.List;

/** The scope of a template by itself, in which there are only the variables that it is given. */
public final class TemplateScope implements HclScope {
  private final HclScope caller;
  private final Node variables;

  public TemplateScope(HclScope caller, Node variables) {
    this.caller = caller;
    this.variables = variables;
  }

  @Override
  public int lengthOf(String first) {
    return 1;
  }

  @Override
  public Node value(List<String> names, int line) {
    Node given = variables.fields().get(names.get(0));
    return given == null ? Node.unknown(line, Collections.emptyList()) : given;
  }

  /** Two templates may have the same words for different things. */
  @Override
  public String identity(String words) {
    return "";
  }

  @Override
  public Evaluation evaluation() {
    return caller.evaluation();
  }

  @Override
  public HclFiles files() {
    return HclFiles.NONE;
  }
}
