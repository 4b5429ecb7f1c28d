package dev.whoami.client;

import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;

import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The AWS SDK for C++, which cannot be run here. */
public final class Cpp extends KnownClient {
  public static final Cpp CLIENT = new Cpp();

  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(ProfileDialect.CPP, SKIPPED_FILE_IS_NONE, KEYS_BEFORE_SIGN_IN)
          .in(FileSearch.withoutProperties())
          .asking(StsUse.notMeasured())
          .named("C++");

  private Cpp() {
    super("aws-sdk-cpp", "C++");
  }

  public static ContainerClientBehavior container(Version version) {
    ContainerClientBehavior behavior =
        TrustedHosts.all(
            ContainerClientBehavior.usual()
                .reading(CredentialsReader.OTHER)
                .tokenFileFirst()
                .strippingToken()
                .takingBlankForNotSet()
                .trying(2, RetryPolicy.SERVER_ERRORS));
    return version.isBefore("1.11.263") ? TrustedHosts.beforePodIdentity(behavior) : behavior;
  }

  public static ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        ImdsClientBehavior.usual()
            .by(PROFILE)
            .reading(CredentialsReader.OTHER)
            .ignoringV1Disabled();
    return version.isBefore("1.7.229") ? behavior.onlyV1() : behavior;
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(LibraryMark.of(LibraryMark.Registry.CONAN, "aws-sdk-cpp"));
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-cpp/", "1"),
        TextSign.withVersion("Initiate AWS SDK for C++ with Version:", "1"),
        TextSign.of("aws-cpp-sdk-")
            .before("[a-z0-9-]++(?:\\.(?:so|dll|dylib)\\b|/(?:source|include)/)"),
        TextSign.of("Aws::Client::AWSClient"),
        TextSign.of("Aws::Auth::"),
        TextSign.of("Aws::Http::"),
        TextSign.of("Aws::Config::AWS"),
        TextSign.of("Aws::")
            .before("[A-Z][A-Za-z0-9]++::(?:Model::|[A-Z][A-Za-z0-9]*+(?<=[a-z0-9]Client)::)"),
        TextSign.of("CredentialsProvider [").before("[0-9]++\\] "),
        TextSign.of("ConfigLoader [").before("[0-9]++\\] "),
        TextSign.of(" CurlHandleContainer ["),
        TextSign.of(" EC2MetadataClient ["),
        TextSign.of(" AWSClient ["),
        TextSign.of("Unable to parse ExceptionName: "),
        TextSign.of(" CurlHttpClient ["),
        TextSign.of(" AWSXmlClient ["),
        TextSign.of(" DefaultAWSCredentialsProviderChain ["),
        TextSign.of(" ProfileConfigFileAWSCredentialsProvider ["),
        TextSign.of(" InstanceProfileCredentialsProvider ["),
        TextSign.of(" TaskRoleCredentialsProvider ["),
        TextSign.of(" STSAssumeRoleWithWebIdentityCredentialsProvider ["),
        TextSign.of("AWSErrorMarshaller"));
  }
}
