package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclFiles;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.List;

/** A scope in which no name means anything: that of a variable's type, of a file of variables. */
public final class ConstantScope implements HclScope {
  private final Evaluation evaluation = new Evaluation();

  public ConstantScope() {}

  @Override
  public int lengthOf(String first) {
    return 1;
  }

  @Override
  public Node value(List<String> names, int line) {
    return Node.unknown(line, Collections.emptyList());
  }

  @Override
  public String identity(String words) {
    return "";
  }

  @Override
  public Evaluation evaluation() {
    return evaluation;
  }

  @Override
  public HclFiles files() {
    return HclFiles.NONE;
  }
}
