package dev.whoami.trial.attach;

import dev.whoami.aws.Arn;
import dev.whoami.probe.Source;
import dev.whoami.trial.ProviderCode;
import dev.whoami.world.secret.Redaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The answer of one library in an application, as the guest reports it. The application's user
 * could have written anything in its place, so each value must have the right form.
 */
public final class ApplicationAnswer {
  /** The ways in which it can end. */
  public enum Ending {
    FOUND,
    NOTHING,
    /** It would not sign its requests. */
    ANONYMOUS
  }

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w.$-]{0,199}");
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.[0-9A-Za-z_-]{1,32}){1,5}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9](,[A-Za-z0-9]){0,8}");
  private static final Pattern USER_ID = Pattern.compile("[A-Z0-9]{4,128}(:[\\w+=,.@-]{2,64})?");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern STATUS = Pattern.compile("\\d{3}");

  private final Map<String, String> values;

  ApplicationAnswer(Map<String, String> values) {
    this.values = new HashMap<>(values);
  }

  private Optional<String> value(String name, Pattern form) {
    return Optional.ofNullable(values.get(name)).filter(it -> form.matcher(it).matches());
  }

  /** The client's name on whoami's command line. */
  public String client() {
    return value("library", NAME).orElse("unknown");
  }

  public Optional<String> version() {
    return value("version", VERSION);
  }

  /** The package that the library is in. It may differ from the original one. */
  public String root() {
    return value("package", NAME).orElse("unknown");
  }

  /** The class of the loader that has it. */
  public String loader() {
    return value("loader", NAME).orElse("unknown");
  }

  public Ending ending() {
    if (accessKeyId().isPresent()) {
      return Ending.FOUND;
    }
    return "ANONYMOUS".equals(values.get("ending")) ? Ending.ANONYMOUS : Ending.NOTHING;
  }

  public Optional<String> accessKeyId() {
    return Optional.ofNullable(values.get("key")).filter(it -> Redaction.wholeKeyId(it).equals(it));
  }

  /** The code by which newer versions mark the provider: z is the container's, 0 the instance's. */
  public Optional<String> code() {
    return value("code", CODE);
  }

  /** The class of the provider that answered, without its package. */
  public Optional<String> provider() {
    return value("provider", NAME);
  }

  /** The source of the keys, if the code shows it. */
  public Optional<Source> source() {
    return code().flatMap(ProviderCode::sourceOf);
  }

  /** The owner of the keys, as STS told the application's process. */
  public Optional<Arn> arn() {
    return Optional.ofNullable(values.get("arn")).flatMap(Arn::parse);
  }

  public Optional<String> account() {
    return value("account", ACCOUNT);
  }

  public Optional<String> userId() {
    return value("user", USER_ID);
  }

  /** The code of the error with which STS refused the keys. */
  public Optional<String> refusal() {
    return value("refusal", NAME);
  }

  /** The status of an answer of STS. */
  public Optional<String> status() {
    return value("status", STATUS);
  }

  /** The class of the error that kept the guest from asking STS. */
  public Optional<String> unasked() {
    return value("unasked", NAME);
  }

  /** The class of the error that the library threw because it has no credentials. */
  public Optional<String> error() {
    return value("error", NAME);
  }

  /** Whether the application has the library's client for STS, which some providers need. */
  public Optional<Boolean> hasSts() {
    return Optional.ofNullable(values.get("sts")).map("true"::equals);
  }
}
