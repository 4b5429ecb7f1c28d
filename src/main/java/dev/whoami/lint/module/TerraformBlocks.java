package dev.whoami.lint.module;

import dev.whoami.lint.hcl.HclBlock;
import dev.whoami.lint.terraform.TerraformFile;
import dev.whoami.lint.value.HclExpression;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The blocks of a module, by what names them in expressions. */
final class TerraformBlocks {
  private final Map<String, HclBlock> byName = new HashMap<>();
  private final Map<String, HclExpression> locals = new HashMap<>();
  private final Map<String, HclBlock> calls = new LinkedHashMap<>();
  private final Map<String, HclBlock> outputs = new LinkedHashMap<>();

  private TerraformBlocks() {}

  static TerraformBlocks of(List<TerraformFile> files) {
    TerraformBlocks all = new TerraformBlocks();
    files.forEach(file -> file.blocks().forEach(all::add));
    return all;
  }

  private void add(HclBlock block) {
    String first = block.labels().isEmpty() ? "" : block.labels().get(0);
    switch (block.type()) {
      case "locals":
        locals.putAll(block.body().attributes());
        return;
      case "resource":
        byName.put(block.name("resource", 2), block);
        return;
      case "data":
        byName.put("data." + block.name("data", 2), block);
        return;
      case "variable":
        byName.put("var." + first, block);
        return;
      case "module":
        calls.put(first, block);
        return;
      case "output":
        outputs.put(first, block);
        return;
      default:
    }
  }

  /** A resource, a data source by "data." or a variable by "var.". */
  Optional<HclBlock> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Optional<HclExpression> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  /** The calls of other modules, by their names. */
  Map<String, HclBlock> calls() {
    return calls;
  }

  Map<String, HclBlock> outputs() {
    return outputs;
  }
}
