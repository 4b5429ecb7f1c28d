package dev.whoami.build.pack;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Where a class has Java make a lambda or resolve a method reference. */
public final class Sites {
  private Sites() {}

  public static List<InvokeDynamicInsnNode> in(byte[] file) {
    ClassNode node = new ClassNode();
    new ClassReader(file).accept(node, 0);
    List<InvokeDynamicInsnNode> sites = new ArrayList<>();
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof InvokeDynamicInsnNode site
            && site.bsm.getOwner().endsWith("LambdaMetafactory")) {
          sites.add(site);
        }
      }
    }
    return sites;
  }
}
