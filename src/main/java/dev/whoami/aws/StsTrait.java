package dev.whoami.aws;

/** A setting of STS that a client knows, or a way in which only some clients read one. */
public enum StsTrait {
  AWS_REGION,
  /** Reads AWS_DEFAULT_REGION if AWS_REGION is missing or unknown. */
  AWS_DEFAULT_REGION,
  /** Fails with a blank region, instead of treating it as not set. */
  BLANK_REGION_FAILS,
  /**
   * Treats a blank region as a name, which no host of STS has: only a configured endpoint is
   * called.
   */
  BLANK_REGION_IS_A_NAME,
  /** Uses the global endpoint for a blank region, whatever it does without a region. */
  BLANK_REGION_IS_GLOBAL,
  /** Ignores AWS_DEFAULT_REGION if AWS_REGION is blank. */
  BLANK_HIDES_DEFAULT_REGION,
  /** Reads the region of the profile in use if no variable has one. */
  REGION_OF_PROFILE,
  /** Reads the region of the profile in use only if AWS_SDK_LOAD_CONFIG is set. */
  REGION_OF_LOADED_PROFILE,
  /** In a chain of profiles, uses the region of the profile whose role it requests. */
  REGION_OF_ASKED_PROFILE,
  /** Reads the region in the instance metadata if nothing else has one. */
  REGION_OF_INSTANCE,
  /** Asks the instance metadata for the region only once, at the configured address. */
  INSTANCE_ASKED_ONCE,
  /**
   * Asks the instance metadata for the region, and fails if it returns no session token and IMDSv1
   * is not allowed.
   */
  INSTANCE_MUST_ANSWER,
  /** Without AWS_SDK_LOAD_CONFIG, knows neither AWS_DEFAULT_REGION nor the profile. */
  NEEDS_LOAD_CONFIG,
  /** By default, uses the global endpoint in the regions that once had no other. */
  GLOBAL_BY_DEFAULT,
  /** Knows AWS_STS_REGIONAL_ENDPOINTS. */
  REGIONAL_VARIABLE,
  /** Knows sts_regional_endpoints in the profile. */
  REGIONAL_OF_PROFILE,
  /** Fails with a blank AWS_STS_REGIONAL_ENDPOINTS, instead of treating it as not set. */
  BLANK_REGIONAL_FAILS,
  /** Fails with a blank endpoint, instead of treating it as not set. */
  BLANK_ENDPOINT_FAILS,
  /** Knows AWS_ENDPOINT_URL_STS. */
  ENDPOINT_OF_STS,
  /** Knows AWS_ENDPOINT_URL. */
  ENDPOINT_OF_ALL,
  /** Knows endpoint_url for STS in the services section of the profile. */
  ENDPOINT_OF_SERVICES,
  /** Knows endpoint_url in the profile. */
  ENDPOINT_OF_PROFILE,
  /**
   * Knows both of these only if no variable has the region, because only then it reads the profile.
   */
  ENDPOINT_OF_PROFILE_WITH_REGION,
  /** Knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS and its property of the profile. */
  IGNORING_ENDPOINTS,
  /** Knows AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT. */
  VARIANT_VARIABLES,
  /** Knows use_fips_endpoint and use_dualstack_endpoint in the profile. */
  VARIANTS_OF_PROFILE,
  /** With a configured endpoint, ignores FIPS and dual-stack instead of failing. */
  ENDPOINT_WITHOUT_VARIANTS,
  /** Takes the whole URL of a configured endpoint as a host name. */
  MISREADS_ENDPOINT,
  /** Fails with a configured endpoint without TLS. */
  ENDPOINT_NEEDS_TLS,
  /** Fails with a configured endpoint but without a region. */
  ENDPOINT_NEEDS_REGION,
  /** Fails in legacy mode: it tries to sign a request that needs no signature, and has no keys. */
  SIGNS_IN_LEGACY_MODE,
  /** Uses the global endpoint in legacy mode without a region. */
  GLOBAL_IN_LEGACY_MODE,
  /** The measured version knows no dual-stack endpoints of the isolated partitions. */
  NO_DUALSTACK_IN_ISO,
  /** Also calls amazonaws.com in the isolated partitions, where STS has other names. */
  NOTHING_IN_ISO,
  /** Also calls amazonaws.com in the partition of China, where STS has other names. */
  NOTHING_IN_CHINA,
  /** Reads these properties, except the region, in the source profile of a role. */
  SETTINGS_OF_SOURCE,
  /** Treats 429 as final. */
  GIVES_UP_IF_THROTTLED,
  /** Knows AWS_MAX_ATTEMPTS, and max_attempts in the profile. */
  MAX_ATTEMPTS,
  /**
   * Fails with an unreadable AWS_RETRY_MODE or AWS_MAX_ATTEMPTS, instead of treating it as not set.
   */
  UNREADABLE_RETRIES_FAIL
}
