package dev.whoami.build.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/**
 * A class as it starts fastest: without the names of local variables, which no program sees, and
 * with classes for its lambdas, which Java would otherwise write itself in every run.
 */
final class LeanClass {
  private final Map<String, byte[]> files;

  private LeanClass(Map<String, byte[]> files) {
    this.files = files;
  }

  static LeanClass of(byte[] file) {
    ClassNode node = new ClassNode();
    new ClassReader(file).accept(node, 0);
    Map<String, byte[]> lambdas = new Lambdas(node).replace();
    node.methods.forEach(each -> each.localVariables = null);
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(node.name.replace('/', '.'), writer.toByteArray());
    lambdas.forEach((name, lambda) -> files.put(name.replace('/', '.'), lambda));
    return new LeanClass(files);
  }

  /** By name with points: first the class itself. */
  Map<String, byte[]> files() {
    return files;
  }
}
