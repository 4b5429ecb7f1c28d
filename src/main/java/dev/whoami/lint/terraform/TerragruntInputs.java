package dev.whoami.lint.terraform;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.hcl.HclParser;
import dev.whoami.lint.model.GivenTaskRoles;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclFiles;
import dev.whoami.lint.value.HclReferences;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The inputs that a unit of Terragrunt gives its module, as far as they are roles of a task. The
 * module itself is not evaluated with them.
 */
public final class TerragruntInputs {
  private static final String FILE = "terragrunt.hcl";

  /** Inputs are named by people; these names are the usual ones for both roles. */
  private static final Pattern TASK = Pattern.compile("(?:\\w{0,40}_)?(?:task|job)_role(?:_arn)?");

  private static final Pattern EXECUTION =
      Pattern.compile("(?:\\w{0,40}_)?exec(?:ution)?_role(?:_arn)?");

  private TerragruntInputs() {}

  public static boolean isFile(String name) {
    return name.equals(FILE) || name.endsWith("/" + FILE);
  }

  /** Whether a text may give roles. */
  public static boolean mayGiveRoles(String text) {
    return text.contains("exec") && text.contains("_role");
  }

  /** Nothing where the file cannot be read: Terragrunt knows more forms than Terraform. */
  public static List<Declared> declaredIn(String file, String text) {
    try {
      Optional<HclExpression> inputs = HclParser.parse(text).attribute("inputs");
      return inputs
          .map(it -> roles(it.value(new NamesOnly()), file, Comments.in(text)))
          .orElse(Collections.emptyList());
    } catch (Unreadable other) {
      return Collections.emptyList();
    }
  }

  private static List<Declared> roles(Node inputs, String file, Comments comments) {
    Optional<Node> task = find(inputs, TASK);
    Optional<Node> execution = find(inputs, EXECUTION);
    if (!task.isPresent() || !execution.isPresent()) {
      return Collections.emptyList();
    }
    int line = task.get().line();
    SourceLocation at =
        SourceLocation.file(file, Dialect.TERRAFORM)
            .line(line)
            .address("inputs")
            .allowing(comments.around(line, execution.get().line()));
    return Collections.singletonList(
        GivenTaskRoles.of(at, task.get().setting(), execution.get().setting()));
  }

  private static Optional<Node> find(Node inputs, Pattern name) {
    return inputs.fields().entrySet().stream()
        .filter(it -> name.matcher(it.getKey()).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** A scope in which a name stands for itself, such as an output of a dependency. */
  private static final class NamesOnly implements HclScope {
    private final Evaluation evaluation = new Evaluation();

    @Override
    public int lengthOf(String first) {
      return first.equals("dependency") ? 4 : 2;
    }

    @Override
    public Node value(List<String> names, int line) {
      String name = String.join(".", names);
      return HclReferences.unknown(line, name).identifiedBy(name);
    }

    @Override
    public String identity(String words) {
      return words;
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
}
