package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.LIST_WITH_LINE_BREAK;
import static dev.whoami.aws.CredentialsFlaw.OTHER_CASE;
import static dev.whoami.aws.CredentialsFlaw.SEVERAL_ROLES;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_NULL;
import static dev.whoami.aws.StsTrait.AWS_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.ENDPOINT_NEEDS_TLS;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_STS;
import static dev.whoami.aws.StsTrait.NOTHING_IN_CHINA;
import static dev.whoami.aws.StsTrait.NOTHING_IN_ISO;
import static dev.whoami.aws.StsTraits.NONE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** object_store. */
public final class ObjectStoreClient extends KnownClient {
  public static final ObjectStoreClient CLIENT = new ObjectStoreClient();

  private static final StsClientBehavior STS =
      StsClientBehavior.in(
          "us-east-1",
          4,
          NONE.and(AWS_REGION, AWS_DEFAULT_REGION, ENDPOINT_OF_STS, ENDPOINT_NEEDS_TLS)
              .and(NOTHING_IN_ISO, NOTHING_IN_CHINA));

  /** It has no profile; this is only how it finds STS. */
  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(ProfileDialect.OTHER).asking(StsUse.ofToken(STS)).named("object_store");

  /** It requires every field, and ignores Code. */
  private static final CredentialsReader READER =
      CredentialsReader.needingZone(
          OTHER_CASE, SEVERAL_ROLES, LIST_WITH_LINE_BREAK, TOKEN_MISSING, TOKEN_NULL);

  private ObjectStoreClient() {
    super("object-store", "object_store", "object_store");
  }

  /** How it sends a request and reads the reply, at either address. */
  public static ContainerClientBehavior container(ContainerClientBehavior address) {
    return address.reading(READER).through(ProxySelection.RUST);
  }

  /** How it calls the instance metadata. */
  public static ImdsClientBehavior instance(ImdsClientBehavior address) {
    return address.reading(READER).through(ProxySelection.RUST);
  }

  @Override
  public String titleInLog() {
    return "object_store (Polars, delta-rs)";
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(LibraryMark.of(LibraryMark.Registry.CARGO, "object_store"));
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("object_store/", ""),
        TextSign.of("Generic S3 error: "),
        TextSign.of("object_store::"),
        TextSign.withVersion("/object_store-", ""),
        TextSign.of("ObjectStore(Generic { store: \"S3\""));
  }

  @Override
  public List<SessionName> sessionNames() {
    return Collections.singletonList(
        SessionName.ofWebIdentity("WebIdentitySession", "object_store"));
  }
}
