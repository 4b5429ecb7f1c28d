package dev.whoami.lint.module;

import dev.whoami.lint.ecs.FunctionCodeNode;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.hcl.HclBlock;
import dev.whoami.lint.kubernetes.AccountRoles;
import dev.whoami.lint.kubernetes.KubernetesObject;
import dev.whoami.lint.model.Application;
import dev.whoami.lint.model.LeftOut;
import dev.whoami.lint.model.NestedFile;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.terraform.TerraformFile;
import dev.whoami.lint.terraform.TerraformResource;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the resources of a module declare, with the values that its expressions have. */
final class ModuleResources {
  private static final String TASK_DEFINITION = "aws_ecs_task_definition";
  private static final String ASSOCIATION = "aws_eks_pod_identity_association";

  private static final List<String> ATTACHED =
      Arrays.asList("aws_iam_role_policy", "aws_iam_role_policy_attachment");

  private final TerraformScope scope;
  private final TerraformScope certain;
  private final boolean ofDefaults;
  private final boolean isAgain;
  private final Optional<SourceLocation> site;

  /**
   * The second scope has no defaults: what is not there in it is certainly not there. What only the
   * defaults leave out may be made by others; files of variables that are not read may do so. The
   * resources of a module that has no files are where it is called.
   */
  ModuleResources(
      TerraformScope scope,
      TerraformScope certain,
      boolean ofDefaults,
      boolean isAgain,
      Optional<SourceLocation> site) {
    this.scope = scope;
    this.ofDefaults = ofDefaults;
    this.site = site;
    this.certain = certain;
    this.isAgain = isAgain;
  }

  List<Declared> declaredIn(String name, TerraformFile file, Expansion expansion)
      throws Unreadable {
    List<Declared> declared = new ArrayList<>();
    for (HclBlock each : file.blocks()) {
      boolean isResource = !each.name("resource", 2).isEmpty();
      if (isResource && TerraformResource.isOfInterest(each.labels().get(0))) {
        declare(each, site.orElse(place(name, file, each)), expansion, declared);
      } else if (isUnreadCall(each) || isKnownCall(each)) {
        Node arguments = each.body().value(scope);
        expansion.take(arguments);
        SourceLocation at = SourceLocation.file(name, Dialect.TERRAFORM).line(each.line());
        declared.addAll(GivenRoles.in(arguments, at));
        declared.addAll(AccountRoles.ofModule(ModuleCall.source(each), arguments, at));
      }
    }
    return declared;
  }

  /** Where a block is, with what its comments allow. */
  static SourceLocation place(String name, TerraformFile file, HclBlock block) {
    return SourceLocation.file(name, Dialect.TERRAFORM)
        .line(block.line())
        .allowing(file.comments().around(block.line(), block.end()));
  }

  /** Whether it calls a public module, which may make more than lint knows. */
  private boolean isKnownCall(HclBlock block) {
    String name = block.name("module", 1);
    return !name.isEmpty() && scope.call(name).filter(ModuleCall::isKnown).isPresent();
  }

  /** Whether it calls a module that is not here. */
  private boolean isUnreadCall(HclBlock block) {
    String name = block.name("module", 1);
    return !name.isEmpty() && !scope.call(name).isPresent();
  }

  private void declare(
      HclBlock block, SourceLocation at, Expansion expansion, List<Declared> declared)
      throws Unreadable {
    String type = block.labels().get(0);
    boolean isDefinition = type.equals(TASK_DEFINITION);
    if (Repetition.of(block, certain).isNone()) {
      return;
    }
    Map<String, HclScope> scopes = Repetition.of(block, scope).scopes();
    boolean isLeftOut = ofDefaults && scopes.isEmpty();
    boolean isEach =
        isDefinition || type.equals(ASSOCIATION) || scopes.size() == 1 || isForOneRole(block);
    if (!isEach || scopes.isEmpty()) {
      scopes = Collections.singletonMap("", scope);
    }
    boolean isOneOfSeveral = !isEach && !Repetition.of(block, scope).isSingle();
    for (Map.Entry<String, HclScope> each : scopes.entrySet()) {
      Node body = block.body().value(each.getValue());
      expansion.take(body);
      TerraformResource resource = resource(block, isDefinition ? each.getKey() : "", at, body);
      List<Declared> content = resource.declared();
      for (Declared any : content) {
        Declared its = isOneOfSeveral && any instanceof Role ? ((Role) any).oneOfSeveral() : any;
        declared.add(isLeftOut ? LeftOut.unlessHelpful(its) : its);
        if (!isLeftOut) {
          filledIn(its, body).ifPresent(declared::add);
          code(its, body).ifPresent(declared::add);
        }
      }
      if (isLeftOut && content.stream().anyMatch(ModuleResources::runsCode)) {
        declared.add(notMade(block, at));
      }
    }
  }

  /**
   * Whether all that it makes are policies of the same role, and none of another instance of it.
   */
  private static boolean isForOneRole(HclBlock block) {
    return ATTACHED.contains(block.labels().get(0))
        && block
            .body()
            .attribute("role")
            .filter(it -> !it.source().mayDifferByInstance())
            .isPresent();
  }

  private static boolean runsCode(Declared its) {
    boolean hasPods = its instanceof KubernetesObject && ((KubernetesObject) its).hasPods();
    return hasPods || its instanceof TaskDefinition || its instanceof Application;
  }

  private static Unresolved notMade(HclBlock block, SourceLocation at) {
    boolean isDefinition = block.labels().get(0).equals(TASK_DEFINITION);
    return Unresolved.of(
        at,
        (isDefinition ? "Task definition " : "")
            + ShownName.reference(String.join(".", block.labels()))
            + " is not made with the defaults of its variables: it is not checked.");
  }

  /** The file of a task definition's containers, once they are known: as judged with its values. */
  private Optional<NestedFile> filledIn(Declared its, Node body) {
    String path = body.field("container_definitions").file();
    boolean isJudged =
        its instanceof TaskDefinition && ((TaskDefinition) its).containers().areKnown();
    return path.isEmpty() || !isJudged
        ? Optional.empty()
        : Optional.of(
            NestedFile.of(
                    SourceLocation.file(scope.module().fromRoot(path), Dialect.TASK_DEFINITION))
                .reportedAt(its.at()));
  }

  /** The code that an archive packs for a function. */
  private Optional<Declared> code(Declared its, Node body) {
    String path = body.field("filename").file();
    return its instanceof Application && !path.isEmpty()
        ? FunctionCodeNode.ofArchive(
            body,
            its.at().address().orElse("of this module"),
            scope.module().fromRoot(path),
            its.at())
        : Optional.empty();
  }

  private TerraformResource resource(HclBlock block, String index, SourceLocation at, Node body) {
    String key = scope.module().address() + String.join(".", block.labels());
    return TerraformResource.of(block.labels().get(0), key + index, key, at, body);
  }

  /** The calls of modules that are not here. */
  List<Declared> unreadCalls(ModuleSources sources) {
    List<Declared> unread = new ArrayList<>();
    for (SourceFile each : sources.files()) {
      each.terraform().ifPresent(file -> addUnread(each.name(), file, unread));
    }
    return unread;
  }

  private void addUnread(String file, TerraformFile terraform, List<Declared> unread) {
    for (HclBlock each : terraform.blocks()) {
      if (!isAgain && isUnreadCall(each) && !isWithoutContainers(each)) {
        String name = each.name("module", 1);
        SourceLocation at = SourceLocation.file(file, Dialect.TERRAFORM).line(each.line());
        String text =
            "module "
                + ShownName.name(name)
                + " is not read from here: its resources are checked in a plan.";
        unread.add(Unresolved.of(at.address("module." + name), text));
      }
      if (!isAgain && !site.isPresent() && isKnownCall(each)) {
        addDiffering(each, SourceLocation.file(file, Dialect.TERRAFORM).line(each.line()), unread);
      }
    }
  }

  private static boolean isWithoutContainers(HclBlock call) {
    return KnownModules.isWithoutContainers(
        ModuleAddress.of(ModuleCall.source(call), ModuleCall.version(call)));
  }

  private static void addDiffering(HclBlock call, SourceLocation at, List<Declared> open) {
    String name = call.name("module", 1);
    ModuleAddress address = ModuleAddress.of(ModuleCall.source(call), ModuleCall.version(call));
    KnownModules.find(address)
        .flatMap(it -> it.differing(address.versions()))
        .map(it -> "module " + ShownName.name(name) + " " + it + ": lint checks only the rest.")
        .ifPresent(text -> open.add(Unresolved.of(at, text)));
  }
}
