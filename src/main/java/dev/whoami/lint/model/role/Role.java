package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A role that a file declares: the principals that it trusts, and the policies declared with it.
 */
public final class Role implements Declared {
  /** The name of every token issuer in {@link #tokenDocument}. */
  public static final String ISSUER = "issuer.invalid";

  private final SourceLocation at;
  private final String key;
  private final Setting name;
  private final Trust trust;
  private final Setting alksType;
  private final Policies policies;
  private final Setting path;
  private final Setting namePrefix;
  private final Supplier<String> trustDocument;
  private final Supplier<String> tokenDocument;
  private final boolean isOneOfSeveral;

  private Role(
      SourceLocation at,
      String key,
      Setting name,
      Trust trust,
      Setting alksType,
      Policies policies,
      Setting path,
      Setting namePrefix,
      Supplier<String> trustDocument,
      Supplier<String> tokenDocument,
      boolean isOneOfSeveral) {
    this.at = at;
    this.key = key;
    this.name = name;
    this.trust = trust;
    this.alksType = alksType;
    this.policies = policies;
    this.path = path;
    this.namePrefix = namePrefix;
    this.trustDocument = trustDocument;
    this.tokenDocument = tokenDocument;
    this.isOneOfSeveral = isOneOfSeveral;
  }

  /** The key is the name that references to it use. */
  public static Role of(
      SourceLocation at, String key, Setting name, Trust trust, Policies policies) {
    Setting none = Setting.absent();
    return new Role(
        at, key, name, trust, none, policies, none, none, () -> "{}", () -> "{}", false);
  }

  /** Created by ALKS; its type decides which service it trusts. */
  public Role ofAlksType(Setting type) {
    return new Role(
        at,
        key,
        name,
        trust,
        type,
        policies,
        path,
        namePrefix,
        trustDocument,
        tokenDocument,
        isOneOfSeveral);
  }

  /** Below a path, and named by a beginning where it has no name. */
  public Role named(Setting newPath, Setting newNamePrefix) {
    return new Role(
        at,
        key,
        name,
        trust,
        alksType,
        policies,
        newPath,
        newNamePrefix,
        trustDocument,
        tokenDocument,
        isOneOfSeveral);
  }

  /** With its trust policy as IAM would store it, which few ask for. */
  public Role documented(Supplier<String> document, Supplier<String> ofOneIssuer) {
    return new Role(
        at,
        key,
        name,
        trust,
        alksType,
        policies,
        path,
        namePrefix,
        document,
        ofOneIssuer,
        isOneOfSeveral);
  }

  /** With policies that stand apart from it. */
  public Role with(Policies attached) {
    return new Role(
        at,
        key,
        name,
        trust,
        alksType,
        policies.with(attached),
        path,
        namePrefix,
        trustDocument,
        tokenDocument,
        isOneOfSeveral);
  }

  /** With other policies in place of its own. */
  Role with(UnaryOperator<Policy> replacement) {
    return new Role(
        at,
        key,
        name,
        trust,
        alksType,
        policies.map(replacement),
        path,
        namePrefix,
        trustDocument,
        tokenDocument,
        isOneOfSeveral);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** A pipeline elsewhere in the repository may assume it with a token, as far as is known. */
  @Override
  public boolean isAcrossFiles() {
    return !trust.isKnown() || trustDocument().contains("AssumeRoleWithWebIdentity");
  }

  public String key() {
    return key;
  }

  /** The key without the modules around it, as the role's own file writes it. */
  public String localKey() {
    String[] parts = key.split("\\.", -1);
    return parts.length < 2 ? key : parts[parts.length - 2] + "." + parts[parts.length - 1];
  }

  public Setting name() {
    return name;
  }

  /** The path that stands before its name in its ARN. */
  public Setting path() {
    return path;
  }

  /** The prefix of a name that Terraform makes; absent if the role has a name. */
  public Setting namePrefix() {
    return namePrefix;
  }

  /** As one of those that its block makes, which may differ in what is attached to them. */
  public Role oneOfSeveral() {
    return new Role(
        at,
        key,
        name,
        trust,
        alksType,
        policies,
        path,
        namePrefix,
        trustDocument,
        tokenDocument,
        true);
  }

  public boolean isOneOfSeveral() {
    return isOneOfSeveral;
  }

  public Trust trust() {
    return trust;
  }

  /** As JSON; a part that is not known is an empty object, or a variable of a policy. */
  public String trustDocument() {
    return trustDocument.get();
  }

  /** The same, and every issuer of tokens is {@link #ISSUER}, since few are known in files. */
  public String tokenDocument() {
    return tokenDocument.get();
  }

  public Optional<AlksType> alksType() {
    return alksType.isKnown() ? Optional.of(AlksType.named(alksType.text())) : Optional.empty();
  }

  public Policies policies() {
    return policies;
  }

  /** Its name in a report: the name if known, else the address. */
  public String shown() {
    return name.isKnown() ? ShownName.name(name.text()) : ShownName.reference(key);
  }
}
