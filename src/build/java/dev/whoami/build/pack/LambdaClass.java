package dev.whoami.build.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The class of some lambdas of one package: the number of the lambda that an object is, fields for
 * what that one holds, for each a factory with the signature of the call that made it, and the
 * methods of their interfaces, each of which goes by the number.
 */
final class LambdaClass {
  private static final String OBJECT = "java/lang/Object";
  private static final String NEW = "<init>";
  private static final String NUMBER = "number";
  private static final String ONLY = "ONLY";
  private static final int FLAGS = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;

  private final String name;
  private final List<Lambda> lambdas = new ArrayList<>();
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  LambdaClass(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** How many lambdas it is of. */
  int size() {
    return lambdas.size();
  }

  /** Takes one in, and gives the call that makes it from what it holds. */
  MethodInsnNode add(InvokeDynamicInsnNode site, Handle called) {
    Lambda added = new Lambda(lambdas.size(), site, called);
    lambdas.add(added);
    return new MethodInsnNode(Opcodes.INVOKESTATIC, name, added.factory(), site.desc, false);
  }

  byte[] file() {
    HeldFields fields = HeldFields.of(lambdas);
    Set<String> interfaces = new LinkedHashSet<>();
    lambdas.forEach(each -> interfaces.add(each.type().getInternalName()));
    writer.visit(Opcodes.V1_8, FLAGS, name, null, OBJECT, interfaces.toArray(String[]::new));
    writeConstructor(fields);
    if (lambdas.stream().anyMatch(Lambda::holdsNothing)) {
      writeOnlyOnes(fields);
    }
    lambdas.forEach(each -> writeFactory(each, fields));
    lambdas.stream()
        .collect(Collectors.groupingBy(Lambda::method, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(this::writeMethod);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void writeConstructor(HeldFields fields) {
    MethodVisitor code = method(Opcodes.ACC_PRIVATE, NEW, fields.constructor());
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, NEW, "()V", false);
    int slot = 1;
    writeField(code, NUMBER, Type.INT_TYPE, slot++);
    for (HeldFields.Field each : fields.all()) {
      writeField(code, each.name(), each.type(), slot);
      slot += each.type().getSize();
    }
    end(code, Opcodes.RETURN);
  }

  private void writeField(MethodVisitor code, String field, Type type, int slot) {
    field(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field, type.getDescriptor());
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
    code.visitFieldInsn(Opcodes.PUTFIELD, name, field, type.getDescriptor());
  }

  /** What holds nothing is there once, as Java has it. */
  private void writeOnlyOnes(HeldFields fields) {
    field(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, array());
    MethodVisitor start = method(Opcodes.ACC_STATIC, "<clinit>", "()V");
    start.visitIntInsn(Opcodes.SIPUSH, lambdas.size());
    start.visitTypeInsn(Opcodes.ANEWARRAY, name);
    for (Lambda each : lambdas) {
      if (each.holdsNothing()) {
        start.visitInsn(Opcodes.DUP);
        start.visitIntInsn(Opcodes.SIPUSH, each.number());
        make(start, each, fields);
        start.visitInsn(Opcodes.AASTORE);
      }
    }
    start.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, array());
    end(start, Opcodes.RETURN);
  }

  private String array() {
    return "[L" + name + ";";
  }

  private void writeFactory(Lambda lambda, HeldFields fields) {
    MethodVisitor factory = method(Opcodes.ACC_STATIC, lambda.factory(), lambda.factoryDesc());
    if (lambda.holdsNothing()) {
      factory.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, array());
      factory.visitIntInsn(Opcodes.SIPUSH, lambda.number());
      factory.visitInsn(Opcodes.AALOAD);
    } else {
      make(factory, lambda, fields);
    }
    end(factory, Opcodes.ARETURN);
  }

  private void make(MethodVisitor code, Lambda lambda, HeldFields fields) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    code.visitIntInsn(Opcodes.SIPUSH, lambda.number());
    fields.load(code, lambda);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, NEW, fields.constructor(), false);
  }

  /** One method of an interface, for all lambdas that have it. */
  private void writeMethod(List<Lambda> all) {
    Lambda first = all.get(0);
    MethodVisitor code = method(Opcodes.ACC_PUBLIC, first.methodName(), first.methodDesc());
    if (all.size() > 1) {
      writeChoice(code, all);
    } else {
      first.writeBody(code, name);
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void writeChoice(MethodVisitor code, List<Lambda> all) {
    int[] numbers = all.stream().mapToInt(Lambda::number).toArray();
    Label[] places = new Label[all.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = new Label();
    }
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, name, NUMBER, "I");
    code.visitLookupSwitchInsn(places[0], numbers, places);
    for (int i = 0; i < places.length; i++) {
      code.visitLabel(places[i]);
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      all.get(i).writeBody(code, name);
    }
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
