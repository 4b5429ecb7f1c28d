package dev.whoami.build.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The samples say the same with classes for their lambdas as they say with Java's own lambdas. */
class LeanClassTest {
  private static final List<Class<?>> SAMPLES =
      List.of(
          LambdaSamples.class,
          LambdaSamples.Greeter.class,
          LambdaSamples.Polite.class,
          LambdaSamples.Base.class,
          LambdaSamples.Derived.class);

  private static byte[] file(Class<?> sample) throws IOException {
    String path = "/" + sample.getName().replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(sample.getResourceAsStream(path))) {
      return in.readAllBytes();
    }
  }

  /** The samples as they are in the jar, with the classes of their lambdas, by internal name. */
  private static Map<String, byte[]> lean() throws IOException {
    Map<String, byte[]> lean = new HashMap<>();
    SharedLambdas lambdas = new SharedLambdas();
    for (Class<?> each : SAMPLES) {
      lean.put(each.getName().replace('.', '/'), LeanClass.of(file(each), lambdas));
    }
    lean.putAll(lambdas.take());
    return lean;
  }

  private static Class<?> leanSamples() throws Exception {
    Map<String, byte[]> lean = lean();
    ClassLoader loader =
        new ClassLoader(LambdaSamples.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] file = lean.remove(name.replace('.', '/'));
            Class<?> loaded = findLoadedClass(name);
            if (file == null) {
              return loaded != null ? loaded : super.loadClass(name, resolve);
            }
            return defineClass(name, file, 0, file.length);
          }
        };
    return loader.loadClass(LambdaSamples.class.getName());
  }

  @Test
  void saysTheSameWithoutAnyLambdaOfJava() throws Exception {
    @SuppressWarnings("unchecked")
    Supplier<List<String>> samples =
        (Supplier<List<String>>) leanSamples().getDeclaredConstructor().newInstance();
    assertThat(samples.getClass()).isNotEqualTo(LambdaSamples.class);
    assertThat(samples.get()).isEqualTo(new LambdaSamples().get()).hasSizeGreaterThan(25);
  }

  @Test
  void onlyTheSerializableOneIsLeftToJava() throws IOException {
    assertThat(Sites.in(file(LambdaSamples.class))).hasSizeGreaterThan(25);
    List<InvokeDynamicInsnNode> left = new ArrayList<>();
    for (byte[] each : lean().values()) {
      left.addAll(Sites.in(each));
    }
    assertThat(left).extracting(it -> it.bsm.getName()).containsOnly("altMetafactory");
  }

  /** Each class costs a run as much to load as hundreds of its instructions. */
  @Test
  void theFunctionsOfAPackageAreOneClass() throws IOException {
    assertThat(Sites.in(file(LambdaSamples.Derived.class))).isNotEmpty();
    List<String> functions = new ArrayList<>();
    lean()
        .forEach(
            (name, each) -> {
              if (node(each).interfaces.contains("java/util/function/Function")) {
                functions.add(name);
              }
            });
    assertThat(functions).containsExactly("dev/whoami/build/pack/$$Lambda1");
  }

  /** Java leaves a method that is too long to its interpreter. */
  @Test
  void noClassHasMoreThanFortyLambdas() throws IOException {
    SharedLambdas lambdas = new SharedLambdas();
    for (int i = 0; i < 5; i++) {
      LeanClass.of(file(LambdaSamples.class), lambdas);
    }
    Map<String, byte[]> taken = lambdas.take();
    assertThat(taken).hasSizeGreaterThan(2);
    taken.forEach(
        (name, each) ->
            assertThat(node(each).methods)
                .as(name)
                .filteredOn(it -> it.name.startsWith("make"))
                .hasSizeBetween(1, 40));
    assertThat(lambdas.take()).isEmpty();
  }

  /** Somebody may ask of an object whether it is a Runnable. */
  @Test
  void whatIsNoFunctionIsAClassByItself() throws IOException {
    lean()
        .forEach(
            (name, each) -> {
              List<String> interfaces = node(each).interfaces;
              if (interfaces.contains("java/lang/Runnable")) {
                assertThat(interfaces).as(name).hasSize(1);
              }
            });
  }

  /** A bug in whoami is reported with class and line. */
  @Test
  void keepsTheLinesAndDropsTheNamesOfVariables() throws IOException {
    ClassNode before = node(file(LambdaSamples.class));
    ClassNode after = node(LeanClass.of(file(LambdaSamples.class), new SharedLambdas()));
    assertThat(before.methods).flatMap(it -> it.localVariables).isNotEmpty();
    assertThat(after.methods).flatMap(it -> it.localVariables).isEmpty();
    assertThat(after.sourceFile).isEqualTo("LambdaSamples.java");
    assertThat(lines(after)).isEqualTo(lines(before)).isPositive();
  }

  @Test
  void dropsTheLinesOfALibrary() throws IOException {
    assertThat(lines(node(file(Assertions.class)))).isPositive();
    assertThat(lines(lean(Assertions.class))).isZero();
  }

  /** What is annotated, as a field or a method of a command, is looked at with its types. */
  @Test
  void dropsTheTypesOfMethodsWithoutAnnotations() throws IOException {
    assertThat(methods(node(file(Annotated.class)))).hasSize(2);
    assertThat(methods(lean(Annotated.class)))
        .singleElement()
        .matches(it -> it.name.equals("annotated"));
  }

  private static ClassNode lean(Class<?> sample) throws IOException {
    return node(LeanClass.of(file(sample), new SharedLambdas()));
  }

  /** Those with generic types. */
  private static List<MethodNode> methods(ClassNode node) {
    return node.methods.stream().filter(it -> it.signature != null).toList();
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Kept {}

  static final class Annotated {
    @Kept
    static <T> List<T> annotated(List<T> all) {
      return plain(all);
    }

    static <T> List<T> plain(List<T> all) {
      return all;
    }
  }

  private static long lines(ClassNode node) {
    long lines = 0;
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions) {
        lines += each.getType() == AbstractInsnNode.LINE ? 1 : 0;
      }
    }
    return lines;
  }

  private static ClassNode node(byte[] file) {
    ClassNode node = new ClassNode();
    new ClassReader(file).accept(node, 0);
    return node;
  }
}
