package dev.whoami.build.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The fields in which the lambdas of one class hold what they hold: of each kind of value as many
 * as the lambda that holds the most of it.
 */
final class HeldFields {
  /** What the virtual machine tells apart, and what it has where there is none. */
  private enum Kind {
    OBJECT(Type.getObjectType("java/lang/Object"), Opcodes.ACONST_NULL),
    INT(Type.INT_TYPE, Opcodes.ICONST_0),
    LONG(Type.LONG_TYPE, Opcodes.LCONST_0),
    FLOAT(Type.FLOAT_TYPE, Opcodes.FCONST_0),
    DOUBLE(Type.DOUBLE_TYPE, Opcodes.DCONST_0);

    private final Type type;
    private final int none;

    Kind(Type type, int none) {
      this.type = type;
      this.none = none;
    }

    static Kind of(Type type) {
      return switch (type.getSort()) {
        case Type.OBJECT, Type.ARRAY -> OBJECT;
        case Type.LONG -> LONG;
        case Type.FLOAT -> FLOAT;
        case Type.DOUBLE -> DOUBLE;
        default -> INT;
      };
    }
  }

  /** One of them. */
  record Field(String name, Type type) {}

  private final Map<Kind, Integer> counts;

  private HeldFields(Map<Kind, Integer> counts) {
    this.counts = counts;
  }

  static HeldFields of(List<Lambda> lambdas) {
    Map<Kind, Integer> most = new EnumMap<>(Kind.class);
    for (Lambda each : lambdas) {
      Map<Kind, Integer> own = new EnumMap<>(Kind.class);
      for (Type type : each.held()) {
        own.merge(Kind.of(type), 1, Integer::sum);
      }
      own.forEach((kind, count) -> most.merge(kind, count, Math::max));
    }
    return new HeldFields(most);
  }

  /** In the order of the constructor. */
  List<Field> all() {
    List<Field> all = new ArrayList<>();
    counts.forEach(
        (kind, count) -> {
          for (int i = 0; i < count; i++) {
            all.add(field(kind, i));
          }
        });
    return all;
  }

  private static Field field(Kind kind, int index) {
    return new Field(kind.type.getDescriptor().charAt(0) + "" + index, kind.type);
  }

  /** Of the number, and of a value for each field. */
  String constructor() {
    StringBuilder desc = new StringBuilder("(I");
    all().forEach(each -> desc.append(each.type().getDescriptor()));
    return desc.append(")V").toString();
  }

  /** Puts the arguments of a factory on the stack as the constructor takes them. */
  void load(MethodVisitor code, Lambda lambda) {
    counts.forEach(
        (kind, count) -> {
          int loaded = 0;
          int slot = 0;
          for (Type type : lambda.held()) {
            if (Kind.of(type) == kind) {
              code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
              loaded++;
            }
            slot += type.getSize();
          }
          for (; loaded < count; loaded++) {
            code.visitInsn(kind.none);
          }
        });
  }

  /** Where each of the values is that a lambda holds. */
  static List<Field> of(Lambda lambda) {
    Map<Kind, Integer> used = new EnumMap<>(Kind.class);
    List<Field> fields = new ArrayList<>();
    for (Type type : lambda.held()) {
      Kind kind = Kind.of(type);
      fields.add(field(kind, used.merge(kind, 1, Integer::sum) - 1));
    }
    return fields;
  }
}
