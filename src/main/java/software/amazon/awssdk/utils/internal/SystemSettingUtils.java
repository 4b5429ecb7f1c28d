package software.amazon.awssdk.utils.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.JavaSystemSetting;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * Stands in the jar for the SDK's own class of this name, through which the SDK reads every
 * variable and property. Each client that is built reads the profile files and settings of its own
 * process, even those that its builder was given, while whoami may be examining another process. So
 * the SDK sees none of them, but in a trial, where it looks for itself.
 */
public final class SystemSettingUtils {
  /** Never a regular file, so that the SDK opens none. */
  private static final String NO_FILE = "/dev/null";

  private static final ThreadLocal<Boolean> ALLOWED = new InheritableThreadLocal<>();

  /** The variables of another process, in a JVM that does nothing but try the SDK for it. */
  private static final AtomicReference<@Nullable Map<String, String>> OF_OTHER =
      new AtomicReference<>();

  private SystemSettingUtils() {}

  /** From now on these stand for the variables of this process. */
  public static void standFor(Map<String, String> variables) {
    OF_OTHER.set(new HashMap<>(variables));
  }

  private static @Nullable String variable(String name) {
    @Nullable Map<String, String> ofOther = OF_OTHER.get();
    return ofOther == null ? System.getenv(name) : ofOther.get(name);
  }

  /** Lets the SDK read the settings of this process, on this thread and those that it starts. */
  public static <T> T readingThisProcess(Supplier<T> work) {
    ALLOWED.set(true);
    try {
      return work.get();
    } finally {
      ALLOWED.remove();
    }
  }

  public static Optional<String> resolveSetting(SystemSetting setting) {
    Optional<String> set = resolveNonDefaultSetting(setting);
    return set.isPresent() ? set : Optional.ofNullable(setting.defaultValue()).map(String::trim);
  }

  public static Optional<String> resolveNonDefaultSetting(SystemSetting setting) {
    Optional<String> property = property(setting);
    return (property.isPresent() ? property : resolveEnvironmentVariable(setting))
        .map(String::trim);
  }

  /** What this Java is may always be told. */
  private static Optional<String> property(SystemSetting setting) {
    boolean mayRead = isAllowed() || setting instanceof JavaSystemSetting;
    return mayRead
        ? Optional.ofNullable(setting.property()).map(System::getProperty)
        : Optional.empty();
  }

  public static Optional<String> resolveEnvironmentVariable(SystemSetting setting) {
    return resolveEnvironmentVariable(setting.environmentVariable());
  }

  public static Optional<String> resolveEnvironmentVariable(@Nullable String name) {
    if (isAllowed()) {
      return Optional.ofNullable(name).map(SystemSettingUtils::variable);
    }
    boolean isFile = "AWS_CONFIG_FILE".equals(name) || "AWS_SHARED_CREDENTIALS_FILE".equals(name);
    return isFile ? Optional.of(NO_FILE) : Optional.empty();
  }

  private static boolean isAllowed() {
    return Boolean.TRUE.equals(ALLOWED.get());
  }

  public static Boolean safeStringToBoolean(SystemSetting setting, String value) {
    if (value.equalsIgnoreCase("true")) {
      return true;
    }
    if (value.equalsIgnoreCase("false")) {
      return false;
    }
    throw new IllegalStateException(
        "Environment variable '"
            + setting.environmentVariable()
            + "' or system property '"
            + setting.property()
            + "' was defined as '"
            + value
            + "', but should be 'false' or 'true'");
  }
}
