package dev.whoami.log.denial;

import dev.whoami.aws.DenyingPolicy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call that AWS denied, as far as a text shows it: the action, the resource and the policy. */
public final class Denial {
  /** The parts that a message can name. */
  public enum Part {
    /** The action of the call, such as s3:PutObject. */
    ACTION,
    /** Another action, which the call needs and no policy allows. */
    NEEDED,
    RESOURCE,
    /** A name for the call if the action is unknown. */
    CALL,
    /** The ID under which AWS keeps the details of this denial for a day. */
    AUTHORIZATION_ID
  }

  /** Other facts that a text shows. */
  public enum Trait {
    /** A statement denies it, whatever other statements allow. */
    EXPLICIT,
    /** The details are in an encoded message. */
    ENCODED,
    /** A simulation's result, without a call. */
    SIMULATED,
    /** The request had no signature. */
    UNSIGNED,
    /** ECS called, to start a task. */
    AT_START
  }

  /** A denied call of which nothing else is known. */
  public static final Denial UNKNOWN =
      new Denial(new EnumMap<>(Part.class), EnumSet.noneOf(Trait.class), null);

  private final Map<Part, String> parts;
  private final Set<Trait> traits;
  private final @Nullable DenyingPolicy policy;

  private Denial(Map<Part, String> parts, Set<Trait> traits, @Nullable DenyingPolicy policy) {
    this.parts = Collections.unmodifiableMap(parts);
    this.traits = Collections.unmodifiableSet(traits);
    this.policy = policy;
  }

  /** The same denial with this part, unless the text is empty. */
  public Denial with(Part part, String text) {
    if (text.isEmpty()) {
      return this;
    }
    Map<Part, String> more = new EnumMap<>(Part.class);
    more.putAll(parts);
    more.put(part, text);
    return new Denial(more, traits, policy);
  }

  /** The same denial with this trait, if hasIt is true. */
  public Denial with(Trait trait, boolean hasIt) {
    if (!hasIt) {
      return this;
    }
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Denial(parts, more, policy);
  }

  /** The same denial by this policy. */
  public Denial by(DenyingPolicy denying) {
    return new Denial(parts, traits, denying).with(Trait.EXPLICIT, denying.isExplicit());
  }

  /** Empty where the text does not name it. */
  public Optional<String> part(Part part) {
    return Optional.ofNullable(parts.get(part));
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The policy that denies it, if AWS names its type. */
  public Optional<DenyingPolicy> policy() {
    return Optional.ofNullable(policy);
  }

  /**
   * The action that a policy must allow: the one that AWS names as missing, else that of the call.
   */
  public Optional<String> toAllow() {
    Optional<String> needed = part(Part.NEEDED);
    return needed.isPresent() ? needed : part(Part.ACTION);
  }

  /** The name of the service before the colon of the action, in lower case. */
  public String service() {
    return part(Part.ACTION).map(it -> it.substring(0, it.indexOf(':'))).orElse("");
  }

  /** Two denials are equal if the same change fixes both. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Denial)) {
      return false;
    }
    Denial that = (Denial) other;
    return key(Part.ACTION).equals(that.key(Part.ACTION))
        && key(Part.CALL).equals(that.key(Part.CALL))
        && key(Part.RESOURCE).equals(that.key(Part.RESOURCE))
        && traits.equals(that.traits)
        && type().equals(that.type());
  }

  private String key(Part part) {
    return parts.getOrDefault(part, "");
  }

  private Optional<DenyingPolicy.Type> type() {
    return policy().map(DenyingPolicy::type);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key(Part.ACTION), key(Part.CALL), key(Part.RESOURCE), traits, type());
  }

  @Override
  public String toString() {
    return parts + " " + traits + " " + type();
  }
}
