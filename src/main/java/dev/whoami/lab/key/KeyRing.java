package dev.whoami.lab.key;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Every secret of one run of a world, created at its first use. */
public final class KeyRing {
  private static final Duration SESSION = Duration.ofHours(6);

  /** AWS provides new keys this long before the old ones expire. */
  private static final Duration RENEWAL = Duration.ofMinutes(15);

  private static final Duration ASSUMED = Duration.ofHours(1);

  private final Duration session;
  private final Duration renewal;
  private final Duration assumed;
  private final Map<Principal, LabCredentials> keys = new ConcurrentHashMap<>();
  private final Map<String, LabCredentials> byAccessKeyId = new ConcurrentHashMap<>();
  private final Set<String> secrets = Collections.synchronizedSet(new LinkedHashSet<>());

  public KeyRing() {
    this(SESSION);
  }

  /** {@code session} is the lifetime of a role's keys. */
  KeyRing(Duration session) {
    this(session, RENEWAL, ASSUMED);
  }

  /**
   * {@code session} is the lifetime of a role's keys, and {@code assumed} that of keys from STS.
   * New keys exist for the time {@code renewal} before the old ones expire.
   */
  public KeyRing(Duration session, Duration renewal, Duration assumed) {
    this.session = session;
    this.renewal = renewal;
    this.assumed = assumed;
  }

  public LabCredentials keysOf(Principal owner) {
    return keys.compute(
        owner, (each, had) -> had == null || endsSoon(had) ? keep(newKeysOf(owner)) : had);
  }

  /** The keys of a role as a document of the instance metadata. */
  public JsonObject document(Principal role) {
    LabCredentials keys = keysOf(role);
    JsonObject body = new JsonObject();
    body.addProperty("Code", "Success");
    body.addProperty("LastUpdated", Times.toSeconds(Instant.now()));
    body.addProperty("Type", "AWS-HMAC");
    body.addProperty("AccessKeyId", keys.accessKeyId());
    body.addProperty("SecretAccessKey", keys.secretAccessKey());
    body.addProperty("Token", keys.sessionToken());
    body.addProperty("Expiration", Times.toSeconds(keys.expiration()));
    return body;
  }

  public LabCredentials expiredKeysOf(Principal owner) {
    return keep(LabCredentials.until(Instant.now().minus(Duration.ofHours(1)), owner.arn()));
  }

  /** New keys for the session of a role that STS was asked to assume. */
  public LabCredentials assume(String roleArn, String session) {
    String role = roleArn.substring(roleArn.lastIndexOf('/') + 1);
    String arn = "arn:aws:sts::" + SampleNames.ACCOUNT + ":assumed-role/" + role + "/" + session;
    return keep(LabCredentials.until(Instant.now().plus(assumed), arn));
  }

  public Optional<LabCredentials> withId(String accessKeyId) {
    return Optional.ofNullable(byAccessKeyId.get(accessKeyId));
  }

  /** The ARN of the owner for each access key ID. */
  public Map<String, String> owners() {
    Map<String, String> owners = new TreeMap<>();
    byAccessKeyId.forEach((id, each) -> owners.put(id, each.arn()));
    return owners;
  }

  /** A secret that is not a key, such as a token. */
  public String token(int length) {
    return keep(RandomText.mixed(length));
  }

  /** Registers a secret that was created elsewhere. */
  public String keep(String secret) {
    secrets.add(secret);
    return secret;
  }

  public List<String> secrets() {
    synchronized (secrets) {
      return Collections.unmodifiableList(new ArrayList<>(secrets));
    }
  }

  private LabCredentials newKeysOf(Principal owner) {
    return owner.isUser()
        ? LabCredentials.lasting(owner.arn())
        : LabCredentials.until(Instant.now().plus(session), owner.arn());
  }

  private boolean endsSoon(LabCredentials had) {
    return had.expiration().isBefore(Instant.now().plus(renewal));
  }

  private LabCredentials keep(LabCredentials made) {
    byAccessKeyId.put(made.accessKeyId(), made);
    keep(made.secretAccessKey());
    if (!made.sessionToken().isEmpty()) {
      keep(made.sessionToken());
    }
    return made;
  }
}
