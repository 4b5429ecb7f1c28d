package dev.whoami.build.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * The class of one lambda: fields for what it holds, a factory with the signature of the call that
 * made it, and the one method of its interface, which calls the body.
 */
final class LambdaClass {
  static final String FACTORY = "make";
  private static final String OBJECT = "java/lang/Object";
  private static final String NEW = "<init>";
  private static final String ONLY = "ONLY";

  private final String name;
  private final InvokeDynamicInsnNode site;
  private final Handle called;
  private final Type[] held;
  private final String constructor;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  LambdaClass(String name, InvokeDynamicInsnNode site, Handle called) {
    this.name = name;
    this.site = site;
    this.called = called;
    this.held = Type.getArgumentTypes(site.desc);
    this.constructor = Type.getMethodDescriptor(Type.VOID_TYPE, held);
  }

  byte[] file() {
    writer.visit(
        Opcodes.V1_8,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        OBJECT,
        new String[] {Type.getReturnType(site.desc).getInternalName()});
    writeConstructor();
    if (held.length == 0) {
      writeOnlyOne();
    } else {
      writeFactory();
    }
    writeMethod();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void writeConstructor() {
    MethodVisitor code = method(Opcodes.ACC_PRIVATE, NEW, constructor);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, NEW, "()V", false);
    int slot = 1;
    for (int i = 0; i < held.length; i++) {
      field(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "held" + i, held[i].getDescriptor());
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(held[i].getOpcode(Opcodes.ILOAD), slot);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, "held" + i, held[i].getDescriptor());
      slot += held[i].getSize();
    }
    end(code, Opcodes.RETURN);
  }

  /** What holds nothing is there once, as Java has it. */
  private void writeOnlyOne() {
    String type = "L" + name + ";";
    field(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, type);
    MethodVisitor start = method(Opcodes.ACC_STATIC, "<clinit>", "()V");
    make(start);
    start.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, type);
    end(start, Opcodes.RETURN);
    MethodVisitor factory = method(Opcodes.ACC_STATIC, FACTORY, site.desc);
    factory.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, type);
    end(factory, Opcodes.ARETURN);
  }

  private void writeFactory() {
    MethodVisitor factory = method(Opcodes.ACC_STATIC, FACTORY, site.desc);
    make(factory);
    end(factory, Opcodes.ARETURN);
  }

  private void make(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int slot = 0;
    for (Type each : held) {
      code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), slot);
      slot += each.getSize();
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, NEW, constructor, false);
  }

  private void writeMethod() {
    Type declared = (Type) site.bsmArgs[0];
    Type known = (Type) site.bsmArgs[2];
    MethodVisitor code = method(Opcodes.ACC_PUBLIC, site.name, declared.getDescriptor());
    boolean isNew = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (isNew) {
      code.visitTypeInsn(Opcodes.NEW, called.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    List<Type> wanted = wanted();
    for (int i = 0; i < held.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, "held" + i, held[i].getDescriptor());
      Conversion.write(code, held[i], held[i], wanted.get(i));
    }
    Type[] given = declared.getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
      slot += given[i].getSize();
      Conversion.write(code, given[i], known.getArgumentTypes()[i], wanted.get(held.length + i));
    }
    code.visitMethodInsn(
        instruction(), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
    Type result =
        isNew ? Type.getObjectType(called.getOwner()) : Type.getReturnType(called.getDesc());
    Conversion.writeResult(code, result, known.getReturnType(), declared.getReturnType());
    end(code, declared.getReturnType().getOpcode(Opcodes.IRETURN));
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
      default -> throw new IllegalArgumentException(name + " cannot call " + called);
    };
  }

  private void field(int access, String field, String desc) {
    writer.visitField(access, field, desc, null, null).visitEnd();
  }

  private MethodVisitor method(int access, String method, String desc) {
    MethodVisitor code = writer.visitMethod(access, method, desc, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code, int instruction) {
    code.visitInsn(instruction);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
