package dev.whoami.build.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** One lambda or method reference among those that share a class. */
final class Lambda {
  private final int number;
  private final InvokeDynamicInsnNode site;
  private final Handle called;

  Lambda(int number, InvokeDynamicInsnNode site, Handle called) {
    this.number = number;
    this.site = site;
    this.called = called;
  }

  int number() {
    return number;
  }

  /** The interface that it implements. */
  Type type() {
    return Type.getReturnType(site.desc);
  }

  /** The types of what it holds. */
  List<Type> held() {
    return Arrays.asList(Type.getArgumentTypes(site.desc));
  }

  boolean holdsNothing() {
    return held().isEmpty();
  }

  String factory() {
    return "make" + number;
  }

  String factoryDesc() {
    return site.desc;
  }

  String methodName() {
    return site.name;
  }

  String methodDesc() {
    return ((Type) site.bsmArgs[0]).getDescriptor();
  }

  /** Name and signature together. */
  String method() {
    return methodName() + methodDesc();
  }

  /** The code of the interface's method, in the class of this name. */
  void writeBody(MethodVisitor code, String owner) {
    Type declared = (Type) site.bsmArgs[0];
    Type known = (Type) site.bsmArgs[2];
    boolean isNew = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (isNew) {
      code.visitTypeInsn(Opcodes.NEW, called.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    List<Type> wanted = wanted();
    loadHeld(code, owner, wanted);
    Type[] given = declared.getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
      slot += given[i].getSize();
      Conversion.write(code, given[i], known.getArgumentTypes()[i], wanted.get(held().size() + i));
    }
    code.visitMethodInsn(
        instruction(), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
    Type result =
        isNew ? Type.getObjectType(called.getOwner()) : Type.getReturnType(called.getDesc());
    Conversion.writeResult(code, result, known.getReturnType(), declared.getReturnType());
    code.visitInsn(declared.getReturnType().getOpcode(Opcodes.IRETURN));
  }

  private void loadHeld(MethodVisitor code, String owner, List<Type> wanted) {
    List<HeldFields.Field> fields = HeldFields.of(this);
    for (int i = 0; i < fields.size(); i++) {
      HeldFields.Field field = fields.get(i);
      Type type = held().get(i);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, owner, field.name(), field.type().getDescriptor());
      // A field holds any object; what comes of a primitive is the same as what went in.
      Type declared = type.getSort() < Type.ARRAY ? type : field.type();
      Conversion.write(code, declared, type, wanted.get(i));
    }
  }

  /** What the body takes, the object that it is called on first. */
  private List<Type> wanted() {
    List<Type> wanted = new ArrayList<>();
    int instruction = instruction();
    if (instruction == Opcodes.INVOKEVIRTUAL || instruction == Opcodes.INVOKEINTERFACE) {
      wanted.add(Type.getObjectType(called.getOwner()));
    }
    wanted.addAll(Arrays.asList(Type.getArgumentTypes(called.getDesc())));
    return wanted;
  }

  private int instruction() {
    return switch (called.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> throw new IllegalArgumentException(called + " cannot be called from outside");
    };
  }
}
