package dev.whoami.build.pack;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A lambda or a method reference of every kind that there is, and what comes of each. */
public final class LambdaSamples implements Supplier<List<String>> {
  private final List<String> said = new ArrayList<>();
  private final String own;

  public LambdaSamples() {
    this("own");
  }

  private LambdaSamples(String own) {
    this.own = own;
  }

  private void say(Object what) {
    said.add(String.valueOf(what));
  }

  @Override
  public List<String> get() {
    bodies("held", 7L, 2.5, (byte) 1, 'c', true);
    references();
    conversions();
    inheritance();
    return said;
  }

  private void bodies(String text, long number, double part, byte small, char letter, boolean is) {
    Supplier<String> nothingHeld = () -> "nothing";
    say(nothingHeld.get());
    List<Supplier<String>> sameSite = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      sameSite.add(() -> "the only one");
    }
    say(sameSite.get(0) == sameSite.get(1));
    Supplier<String> allHeld = () -> text + number + part + small + letter + is;
    say(allHeld.get());
    Supplier<String> thisHeld = () -> own + text;
    say(thisHeld.get());
    BiFunction<Long, Double, Double> wide = (a, b) -> a + b * number + part;
    say(wide.apply(2L, 0.5));
    Supplier<Supplier<String>> nested = () -> () -> text + own;
    say(nested.get().get());
    Runnable nothingReturned = () -> say("ran");
    nothingReturned.run();
    Supplier<String> serializable = (Supplier<String> & Serializable) () -> "serializable";
    say(serializable.get());
    say(thrown(() -> Integer.parseInt(text)));
  }

  private static String thrown(Callable<?> thrower) {
    try {
      return String.valueOf(thrower.call());
    } catch (Exception expected) {
      return expected.getClass().getName();
    }
  }

  private void references() {
    Function<String, Integer> ofAnyObject = String::length;
    say(ofAnyObject.apply("four"));
    Supplier<String> ofThisObject = "bound"::trim;
    say(ofThisObject.get());
    Function<List<String>, Integer> ofAnInterface = List::size;
    say(ofAnInterface.apply(List.of("a", "b")));
    Function<String, Integer> ofAClass = Integer::parseInt;
    say(ofAClass.apply("12"));
    Supplier<List<String>> constructor = ArrayList::new;
    say(constructor.get());
    IntFunction<int[]> array = int[]::new;
    say(array.apply(3).length);
    Consumer<Object> privateOfThis = this::say;
    privateOfThis.accept("private of this");
    UnaryOperator<String> privateOfClass = LambdaSamples::twice;
    say(privateOfClass.apply("again"));
    Function<String, LambdaSamples> privateConstructor = LambdaSamples::new;
    say(privateConstructor.apply("hidden").own);
    Supplier<LambdaSamples> ownConstructor = LambdaSamples::new;
    say(ownConstructor.get().own);
    Function<Object[], List<Object>> varargs = Arrays::asList;
    say(varargs.apply(new Object[] {1, 2}));
    Supplier<Class<?>> superclass = super::getClass;
    say(superclass.get().getSimpleName());
  }

  private static String twice(String text) {
    return text + text;
  }

  private void conversions() {
    ToLongFunction<Integer> unboxedAndWidened = it -> it;
    say(unboxedAndWidened.applyAsLong(5));
    ToLongFunction<Integer> byReference = Integer::intValue;
    say(byReference.applyAsLong(6));
    IntToLongFunction widened = Math::abs;
    say(widened.applyAsLong(-7));
    IntFunction<Object> boxed = Integer::valueOf;
    say(boxed.apply(8));
    IntUnaryOperator throughABox = Integer::valueOf;
    say(throughABox.applyAsInt(9));
    BinaryOperator<Integer> arithmetic = Math::max;
    say(arithmetic.apply(10, 3));
    IntBinaryOperator plain = Integer::sum;
    say(plain.applyAsInt(5, 6));
    ToIntFunction<Character> ofACharacter = Character::getNumericValue;
    say(ofACharacter.applyAsInt('7'));
    ToDoubleFunction<Long> longToDouble = Long::longValue;
    say(longToDouble.applyAsDouble(13L));
    DoubleFunction<String> ofADouble = Double::toString;
    say(ofADouble.apply(1.5));
    Predicate<String> truth = String::isEmpty;
    say(truth.negate().test(""));
    BooleanSupplier bare = Boolean.TRUE::booleanValue;
    say(bare.getAsBoolean());
    LongSupplier fromInt = "four"::length;
    say(fromInt.getAsLong());
    Consumer<String> resultDropped = said::add;
    resultDropped.accept("result dropped");
    Consumer<String> longDropped = Long::parseLong;
    longDropped.accept("14");
    say(List.of(3, 1, 2).stream().sorted(Integer::compare).collect(Collectors.toList()));
    say(Optional.of("text").map(String::length).filter(it -> it > 3).orElseGet(() -> 0));
  }

  private void inheritance() {
    Polite polite = () -> "you";
    say(polite.greet().get());
    Greeter greeter = () -> "all";
    say(greeter.greet().get());
    say(new Derived().tell());
  }

  /** Has a lambda that holds "this", in an interface. */
  interface Greeter {
    String name();

    default Supplier<String> greet() {
      return () -> "hello " + name();
    }
  }

  /** Has one whose body bears the same name. */
  interface Polite extends Greeter {
    @Override
    default Supplier<String> greet() {
      return () -> "good day " + name();
    }
  }

  /** Has a body that that of a subclass must not take the place of. */
  static class Base {
    String tell() {
      Supplier<String> body = () -> "base of " + getClass().getSimpleName();
      return body.get();
    }
  }

  /** Has that one, of the same name. */
  static final class Derived extends Base {
    @Override
    String tell() {
      Supplier<String> body = () -> "derived of " + getClass().getSimpleName();
      return body.get() + ", " + super.tell();
    }
  }
}
