package dev.whoami.build.pack;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class as it starts fastest: without what only tools read, and with classes for its lambdas,
 * which Java would otherwise write itself in every run.
 */
final class LeanClass {
  private static final String OURS = "dev/whoami/";

  private LeanClass() {}

  /** Its file, which needs these classes, too. */
  static byte[] of(byte[] file, SharedLambdas lambdas) {
    ClassNode node = new ClassNode();
    new ClassReader(file).accept(node, 0);
    new Lambdas(node).moveTo(lambdas);
    boolean isOurs = node.name.startsWith(OURS);
    for (MethodNode each : node.methods) {
      // What is annotated is looked at by name, and so are its types.
      if (each.visibleAnnotations == null) {
        each.signature = null;
      }
      each.localVariables = null;
      each.invisibleAnnotations = null;
      if (!isOurs) {
        dropLines(each);
      }
    }
    node.fields.forEach(each -> each.invisibleAnnotations = null);
    node.invisibleAnnotations = null;
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }

  /** Whose bug it is, is told by class and line; but which line of a library, by no report. */
  private static void dropLines(MethodNode method) {
    method.instructions.forEach(
        each -> {
          if (each instanceof LineNumberNode) {
            method.instructions.remove(each);
          }
        });
  }
}
