package dev.whoami.client;

import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ProfileLookup;

/** Fluent Bit. */
public final class FluentBitClient {
  /** It finds its profile as the SDK for Go v2, and parses it by itself. */
  public static final ProfileLookup PROFILE =
      ProfileLookup.like(GoV2.PROFILE, ProfileDialect.OTHER).in(GoV2.FILES).named("Fluent Bit");

  private FluentBitClient() {}
}
