package dev.whoami.build.quick;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * What the compiler sees of a class when it compiles another one: every declaration that is not
 * private, and the values of its constants, which it copies into the other class.
 */
final class ClassView extends ClassVisitor {
  private static final int UTF8 = 1;
  private static final Pattern OWN_NAME =
      Pattern.compile("(?:dev/whoami|software/amazon/awssdk)/[\\w/]+");

  private final Set<String> declarations = new TreeSet<>();
  private final Set<String> constants = new TreeSet<>();
  private final Set<String> supertypes = new TreeSet<>();
  private final Set<String> mentions = new HashSet<>();
  private final String name;

  ClassView(byte[] bytes) {
    super(Opcodes.ASM9);
    ClassReader reader = new ClassReader(bytes);
    name = reader.getClassName();
    reader.accept(this, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    collectMentions(reader);
  }

  /** The name of the outermost class, which its source has, too. */
  static String source(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  String source() {
    return source(name);
  }

  Set<String> declarations() {
    return declarations;
  }

  Set<String> constants() {
    return constants;
  }

  /** Sources of the classes that this one extends or implements. */
  Set<String> supertypes() {
    return supertypes;
  }

  /** Sources of the classes whose names occur in this one. */
  Set<String> mentions() {
    return mentions;
  }

  private void collectMentions(ClassReader reader) {
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      // The second half of a long or a double has no place of its own.
      if (offset == 0 || reader.readByte(offset - 1) != UTF8) {
        continue;
      }
      Matcher found = OWN_NAME.matcher(ascii(reader, offset));
      while (found.find()) {
        mentions.add(found.group());
      }
    }
  }

  /** Enough of the text to find names of classes in it, which are ASCII here. */
  private static String ascii(ClassReader reader, int offset) {
    int length = reader.readUnsignedShort(offset);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) (reader.readByte(offset + 2 + i) & 0xff));
    }
    return text.toString();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    declare("class", access, name, superName, String.join(",", interfaces), signature);
    supertypes.add(source(superName));
    for (String each : interfaces) {
      supertypes.add(source(each));
    }
  }

  @Override
  public void visitPermittedSubclass(String permitted) {
    declare("permits", 0, permitted);
  }

  @Override
  public void visitInnerClass(String inner, String outer, String simpleName, int access) {
    if (inner.equals(name) && isVisible(access)) {
      declare("nested", access, inner);
    }
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, String signature) {
    declare("component", 0, component, descriptor, signature);
    return super.visitRecordComponent(component, descriptor, signature);
  }

  @Override
  public FieldVisitor visitField(
      int access, String field, String descriptor, String signature, Object value) {
    if (isVisible(access)) {
      declare("field", access, field, descriptor, signature);
      if (value != null) {
        constants.add(name + '.' + field + '=' + value);
      }
    }
    return super.visitField(access, field, descriptor, signature, value);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    if (isVisible(access)) {
      String thrown = exceptions == null ? "" : String.join(",", exceptions);
      declare("method", access, method, descriptor, signature, thrown);
    }
    return super.visitMethod(access, method, descriptor, signature, exceptions);
  }

  private static boolean isVisible(int access) {
    return (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == 0;
  }

  private void declare(String kind, int access, String... parts) {
    declarations.add(name + ' ' + kind + ' ' + access + ' ' + String.join(" ", parts));
  }
}
