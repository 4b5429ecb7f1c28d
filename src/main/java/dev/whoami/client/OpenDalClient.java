package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.CODE_MISSING;
import static dev.whoami.aws.CredentialsFlaw.CODE_OTHER;
import static dev.whoami.aws.CredentialsFlaw.LIST_WITH_LINE_BREAK;
import static dev.whoami.aws.CredentialsFlaw.OTHER_CASE;
import static dev.whoami.aws.CredentialsFlaw.OTHER_STATUS;
import static dev.whoami.aws.CredentialsFlaw.SEVERAL_ROLES;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_NULL;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.GLOBAL_BY_DEFAULT;
import static dev.whoami.aws.StsTrait.GLOBAL_IN_LEGACY_MODE;
import static dev.whoami.aws.StsTrait.REGIONAL_VARIABLE;
import static dev.whoami.aws.StsTraits.NONE;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.List;

/** Apache OpenDAL. */
public final class OpenDalClient extends KnownClient {
  public static final OpenDalClient CLIENT = new OpenDalClient();

  private static final StsClientBehavior STS =
      StsClientBehavior.needingRegion(
          1, NONE.and(AWS_REGION, REGIONAL_VARIABLE, GLOBAL_BY_DEFAULT, GLOBAL_IN_LEGACY_MODE));

  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.OPENDAL,
              SKIPPED_FILE_IS_NONE,
              KEYS_BEFORE_PROCESS,
              KEYS_BEFORE_SIGN_IN,
              KEYS_BEFORE_ROLE)
          .in(FileSearch.withoutProperties())
          .asking(StsUse.ofToken(STS))
          .named("OpenDAL");

  private OpenDalClient() {
    super("opendal", "OpenDAL", "OpenDAL");
  }

  public static ContainerClientBehavior container() {
    return TrustedHosts.any(
        ContainerClientBehavior.usual()
            .trying(1, RetryPolicy.NOTHING)
            .fullUriFirst()
            .strippingToken()
            .reading(
                CredentialsReader.needingZone(OTHER_STATUS, OTHER_CASE, TOKEN_MISSING, TOKEN_NULL))
            .through(ProxySelection.RUST));
  }

  /** It accepts a reply without a Token, but requires its Code. */
  public static ImdsClientBehavior instance() {
    return ImdsClientBehavior.usual()
        .fallingBack(ImdsV1Fallback.NEVER)
        .keepingSlash()
        .minding(ImdsFlaw.ENDPOINT_BLANK)
        .reading(
            CredentialsReader.needingZone(
                OTHER_STATUS,
                OTHER_CASE,
                SEVERAL_ROLES,
                LIST_WITH_LINE_BREAK,
                CODE_MISSING,
                CODE_OTHER,
                TOKEN_NULL))
        .through(ProxySelection.RUST);
  }

  @Override
  public String titleInLog() {
    return "Apache OpenDAL";
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.of("reqsign::"),
        TextSign.of("opendal::"),
        TextSign.of("opendal.exceptions."),
        TextSign.withVersion("/reqsign-", ""),
        TextSign.of("loading credential to sign http request"),
        TextSign.of("S3Error { code: "),
        TextSign.of("context: { service: s3"));
  }

  @Override
  public List<LibraryMark> libraries() {
    return Arrays.asList(
        LibraryMark.jar("org.apache.opendal", "opendal"),
        LibraryMark.of(LibraryMark.Registry.NPM, "opendal"),
        LibraryMark.of(LibraryMark.Registry.CARGO, "opendal"));
  }
}
