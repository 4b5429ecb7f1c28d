package dev.whoami.build.pack;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes of a value on the stack one of another type, as a lambda does between its two signatures.
 */
final class Conversion {
  private static final Map<String, Type> BOXED =
      Map.of(
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Character", Type.CHAR_TYPE,
          "java/lang/Byte", Type.BYTE_TYPE,
          "java/lang/Short", Type.SHORT_TYPE,
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Float", Type.FLOAT_TYPE,
          "java/lang/Double", Type.DOUBLE_TYPE);

  private Conversion() {}

  /** From the declared type of a value that is known to be of a narrower one. */
  static void write(MethodVisitor code, Type declared, Type known, Type wanted) {
    if (isPrimitive(declared) && isPrimitive(wanted)) {
      widen(code, declared, wanted);
    } else if (isPrimitive(declared)) {
      box(code, declared);
    } else if (isPrimitive(wanted)) {
      Type inside = BOXED.getOrDefault(known.getInternalName(), wanted);
      unbox(code, inside);
      widen(code, inside, wanted);
    } else if (!wanted.equals(declared) && !wanted.equals(Type.getType(Object.class))) {
      code.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
    }
  }

  /** From what the body gives to what the method of the interface is declared to give. */
  static void writeResult(MethodVisitor code, Type given, Type known, Type declared) {
    if (declared.getSort() != Type.VOID) {
      if (isPrimitive(given) && isPrimitive(known)) {
        widen(code, given, known);
        write(code, known, known, declared);
      } else {
        write(code, given, given, declared);
      }
    } else if (given.getSort() != Type.VOID) {
      code.visitInsn(given.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static void box(MethodVisitor code, Type type) {
    String box = box(type);
    String desc = Type.getMethodDescriptor(Type.getObjectType(box), type);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", desc, false);
  }

  private static void unbox(MethodVisitor code, Type type) {
    String box = box(type);
    String desc = Type.getMethodDescriptor(type);
    code.visitTypeInsn(Opcodes.CHECKCAST, box);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box, type.getClassName() + "Value", desc, false);
  }

  private static String box(Type type) {
    return BOXED.entrySet().stream()
        .filter(it -> it.getValue().equals(type))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    switch (kind(from) + kind(to)) {
      case "IJ" -> code.visitInsn(Opcodes.I2L);
      case "IF" -> code.visitInsn(Opcodes.I2F);
      case "ID" -> code.visitInsn(Opcodes.I2D);
      case "JF" -> code.visitInsn(Opcodes.L2F);
      case "JD" -> code.visitInsn(Opcodes.L2D);
      case "FD" -> code.visitInsn(Opcodes.F2D);
      default -> {
        if (!kind(from).equals(kind(to))) {
          throw new IllegalArgumentException("no " + from + " becomes a " + to + " by itself");
        }
      }
    }
  }

  /** What has less than 32 bits is an int on the stack. */
  private static String kind(Type type) {
    return switch (type.getSort()) {
      case Type.LONG, Type.FLOAT, Type.DOUBLE -> type.getDescriptor();
      default -> "I";
    };
  }
}
