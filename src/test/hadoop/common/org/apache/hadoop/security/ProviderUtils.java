package org.apache.hadoop.security;

import org.apache.hadoop.conf.Configuration;

public final class ProviderUtils {
  public static Configuration excludeIncompatibleCredentialProviders(
      Configuration settings, Class<?> fileSystem) {
    settings.all.values().removeIf(it -> it.contains("s3a@"));
    return settings;
  }
}
