package dev.whoami.build.pack;

import java.util.ArrayList;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The lambdas and method references of a class, which become classes that it shares with others of
 * its package. What they call must be open to those: the body of a lambda is made so, and a private
 * method gets a way in.
 */
final class Lambdas {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String FUNCTIONS = "java/util/function/";

  private final ClassNode owner;
  private final boolean isInterface;

  Lambdas(ClassNode owner) {
    this.owner = owner;
    this.isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
  }

  /** Changes the class to one that needs these classes. */
  void moveTo(SharedLambdas classes) {
    for (MethodNode method : new ArrayList<>(owner.methods)) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof InvokeDynamicInsnNode site && isPlainLambda(site)) {
          LambdaClass with = classes.in(owner.name, together(site));
          method.instructions.set(site, with.add(site, open((Handle) site.bsmArgs[1])));
        }
      }
    }
  }

  /**
   * The same text for what one class can be: the interfaces of java.util.function together, since
   * nobody asks of an object whether it is one of them, and each other interface by itself.
   */
  private static String together(InvokeDynamicInsnNode site) {
    String type = Type.getReturnType(site.desc).getInternalName();
    return type.startsWith(FUNCTIONS) ? FUNCTIONS : type;
  }

  /** One with markers or that is serializable stays what it is. */
  private static boolean isPlainLambda(InvokeDynamicInsnNode site) {
    return site.bsm.getOwner().equals(FACTORY) && site.bsm.getName().equals("metafactory");
  }

  private Handle open(Handle called) {
    if (!called.getOwner().equals(owner.name)) {
      return called;
    }
    if (called.getName().startsWith("lambda$")) {
      return openBody(called);
    }
    return method(called.getName(), called.getDesc())
        .filter(it -> (it.access & Opcodes.ACC_PRIVATE) != 0)
        .map(it -> wayIn(called))
        .orElse(called);
  }

  /** Static, so that no body of the same name in a subclass can take its place. */
  private Handle openBody(Handle called) {
    String desc = staticDesc(called);
    method(called.getName(), called.getDesc())
        .ifPresent(
            body -> {
              body.access =
                  (body.access & ~Opcodes.ACC_PRIVATE) | Opcodes.ACC_STATIC | openAccess();
              body.desc = desc;
              body.signature = null;
            });
    return new Handle(Opcodes.H_INVOKESTATIC, owner.name, called.getName(), desc, isInterface);
  }

  private Handle wayIn(Handle called) {
    boolean isNew = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    String name = "open$" + (isNew ? "new" : called.getName());
    String desc = staticDesc(called);
    if (method(name, desc).isEmpty()) {
      int access = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | openAccess();
      MethodNode way = new MethodNode(access, name, desc, null, null);
      int slot = 0;
      if (isNew) {
        way.visitTypeInsn(Opcodes.NEW, owner.name);
        way.visitInsn(Opcodes.DUP);
      }
      for (Type each : Type.getArgumentTypes(desc)) {
        way.visitVarInsn(each.getOpcode(Opcodes.ILOAD), slot);
        slot += each.getSize();
      }
      way.visitMethodInsn(
          called.getTag() == Opcodes.H_INVOKESTATIC ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL,
          owner.name,
          called.getName(),
          called.getDesc(),
          isInterface);
      way.visitInsn(Type.getReturnType(desc).getOpcode(Opcodes.IRETURN));
      way.visitMaxs(slot + 2, slot);
      owner.methods.add(way);
    }
    return new Handle(Opcodes.H_INVOKESTATIC, owner.name, name, desc, isInterface);
  }

  /** As a static method has it: "this" is the first argument, and a new object what comes back. */
  private String staticDesc(Handle called) {
    String desc = called.getDesc();
    return switch (called.getTag()) {
      case Opcodes.H_INVOKESTATIC -> desc;
      case Opcodes.H_NEWINVOKESPECIAL -> desc.replace(")V", ")L" + owner.name + ";");
      default -> "(L" + owner.name + ";" + desc.substring(1);
    };
  }

  /** An interface knows nothing between private and public. */
  private int openAccess() {
    return isInterface ? Opcodes.ACC_PUBLIC : 0;
  }

  private Optional<MethodNode> method(String name, String desc) {
    return owner.methods.stream()
        .filter(it -> it.name.equals(name) && it.desc.equals(desc))
        .findFirst();
  }
}
