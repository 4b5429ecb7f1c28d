package dev.whoami.lint.kubernetes;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.pod.AccountRenaming;
import dev.whoami.lint.model.pod.AccountRole;
import dev.whoami.lint.model.pod.PodAccount;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Kustomize may do to ServiceAccounts: give them the annotation of a role by a patch, and
 * other names. It reads its files also where they do not say what they are.
 */
public final class Kustomization {
  static final String KIND = "Kustomization";

  private static final Pattern FILE =
      Pattern.compile("(?i)(?:.*/)?(?:kustomization\\.ya?ml|" + KIND + ")");

  /** What is not a pattern of several kinds or names. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]+");

  private static final List<String> PATCHES = Arrays.asList("patches", "patchesJson6902");

  private Kustomization() {}

  /** Whether it takes a file of this name for its own. */
  public static boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }

  /** The same document, as one that says what it is. */
  public static Node named(Node document) {
    Map<String, Node> fields = new LinkedHashMap<>(document.fields());
    fields.putIfAbsent("kind", Node.text(document.line(), KIND));
    return Node.map(document.line(), fields);
  }

  static List<Declared> read(Node body, SourceLocation at) {
    List<Declared> declared = new ArrayList<>();
    for (Map.Entry<String, Node> field : body.fields().entrySet()) {
      if (PATCHES.contains(field.getKey())) {
        field.getValue().items().stream()
            .filter(Kustomization::isOfAccounts)
            .map(it -> AccountRole.of(at, PodAccount.of(open(), name(it.field("target")))))
            .forEach(declared::add);
      } else if (RoleMentions.areIn(field.getValue())) {
        declared.add(AccountRole.ofAny(at));
      }
    }
    Setting prefix = body.field("namePrefix").setting();
    Setting suffix = body.field("nameSuffix").setting();
    if (prefix.isPresent() || suffix.isPresent() || body.has("namespace")) {
      declared.add(AccountRenaming.of(at, prefix, suffix));
    }
    return declared;
  }

  /** What is in a file with steps is not read; one that is a manifest is read by itself. */
  private static boolean isOfAccounts(Node patch) {
    String kind = patch.field("target").field("kind").text();
    boolean mayBeAccount = kind.equals("ServiceAccount") || !PLAIN.matcher(kind).matches();
    boolean isFile = patch.has("target") && patch.has("path");
    return mayBeAccount && (isFile || RoleMentions.areIn(patch));
  }

  private static Setting name(Node target) {
    Setting name = target.field("name").setting();
    return name.isKnown() && PLAIN.matcher(name.text()).matches() ? name : open();
  }

  private static Setting open() {
    return Setting.unknown(Collections.emptyList());
  }
}
