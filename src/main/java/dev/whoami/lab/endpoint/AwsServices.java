package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.LoggedRequest;
import java.util.regex.Pattern;

/** All services of AWS behind one address: the host name of a request selects the service. */
public final class AwsServices implements EndpointService {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

  private final EndpointService sts;
  private final EndpointService s3;
  private final EndpointService others;

  public AwsServices(EndpointService sts, EndpointService s3, EndpointService others) {
    this.sts = sts;
    this.s3 = s3;
    this.others = others;
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    return serviceOf(request).answer(request);
  }

  @Override
  public LoggedRequest logged(
      EndpointRequest request, EndpointReply reply, String name, long millis) {
    String service = nameOf(request);
    boolean isName = NAME.matcher(service).matches();
    return serviceOf(request).logged(request, reply, isName ? service : name, millis);
  }

  private EndpointService serviceOf(EndpointRequest request) {
    switch (nameOf(request)) {
      case "sts":
        return sts;
      case "s3":
        return s3;
      default:
        return others;
    }
  }

  private static String nameOf(EndpointRequest request) {
    return AwsHost.of(request.header("Host").orElse("")).service();
  }
}
