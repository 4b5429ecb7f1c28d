package dev.whoami.trust;

import dev.whoami.aws.Arn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a caller: its claims, its session tags, and the condition keys that are known. */
public final class TrustCallerBuilder {
  final TrustCaller.Kind kind;
  final String name;
  final @Nullable Arn arn;
  final Map<String, KeyValue> claims = new LinkedHashMap<>();
  final Map<String, KeyValue> given = new LinkedHashMap<>();
  final Set<String> tags = new LinkedHashSet<>();
  final Set<TrustCaller.Trait> traits = new LinkedHashSet<>();

  TrustCallerBuilder(TrustCaller.Kind kind, String name, @Nullable Arn arn) {
    this.kind = kind;
    this.name = name;
    this.arn = arn;
  }

  /** A claim and its values; an empty list if the token lacks the claim. */
  public TrustCallerBuilder claim(String claim, List<String> values) {
    claims.put(claim, KeyValue.of(values));
    return this;
  }

  public TrustCallerBuilder externalId(String id) {
    return key("sts:ExternalId", id);
  }

  public TrustCallerBuilder sourceIdentity(String identity) {
    return sourceIdentity(KeyValue.of(identity));
  }

  TrustCallerBuilder sourceIdentity(KeyValue identity) {
    traits.add(TrustCaller.Trait.SETS_SOURCE_IDENTITY);
    given.put("sts:sourceidentity", identity);
    return this;
  }

  /** A session tag of the call. */
  public TrustCallerBuilder tag(String tag, String value) {
    tags.add(tag);
    return key("aws:RequestTag/" + tag, value);
  }

  /** A session that passes on tags, whose names and values are not known here. */
  public TrustCallerBuilder passesOnTags() {
    traits.add(TrustCaller.Trait.HAS_UNKNOWN_TAGS);
    return this;
  }

  /** A condition key whose value the user knows. */
  public TrustCallerBuilder key(String key, String value) {
    given.put(key.toLowerCase(Locale.ROOT), KeyValue.of(value));
    return this;
  }

  /** A condition key that the call has, with a value that is not known here. */
  public TrustCallerBuilder unknown(String key) {
    given.put(key.toLowerCase(Locale.ROOT), KeyValue.unknown());
    return this;
  }

  /** The time of the call. */
  public TrustCallerBuilder at(Instant now) {
    key("aws:CurrentTime", now.toString());
    return key("aws:EpochTime", String.valueOf(now.getEpochSecond()));
  }

  /** States that the caller's own policies allow the call. */
  public TrustCallerBuilder mayAssume() {
    traits.add(TrustCaller.Trait.MAY_ASSUME);
    return this;
  }

  public TrustCaller build() {
    return new TrustCaller(this);
  }

  /** Adds another known fact about the call. */
  TrustCallerBuilder with(TrustCaller.Trait trait) {
    traits.add(trait);
    return this;
  }
}
