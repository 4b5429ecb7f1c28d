package dev.whoami.build.pack;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Makes of a class file from before Java 6 one of Java 8, which is the same class: Java verifies
 * the old ones by a slow way of its own, and an archive of classes does not take them.
 */
final class Renewal {
  private static final int MAJOR_VERSION = 6;

  private final ClassLoader types;

  /** With the classes to which those refer that are renewed. */
  Renewal(ClassLoader types) {
    this.types = types;
  }

  /** The file itself, where it is new enough. */
  byte[] of(byte[] file) {
    ClassReader old = new ClassReader(file);
    if (old.readUnsignedShort(MAJOR_VERSION) >= Opcodes.V1_6) {
      return file;
    }
    ClassWriter renewed =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return types;
          }
        };
    old.accept(new Newer(renewed), ClassReader.SKIP_FRAMES);
    return renewed.toByteArray();
  }

  private static final class Newer extends ClassVisitor {
    private Newer(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String superName, String[] types) {
      super.visit(Opcodes.V1_8, access, name, signature, superName, types);
    }
  }
}
