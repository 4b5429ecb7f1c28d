package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.SessionForm;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * The instance metadata of a machine that belongs to an AWS service. It gives the role of the code
 * that the service runs there, and lists each such role under the same name, which is not the
 * role's own.
 */
final class ServiceMetadata {
  /** In every notebook instance of SageMaker. */
  private static final String OF_NOTEBOOKS = "BaseNotebookInstanceEc2InstanceRole";

  /** In Bedrock AgentCore, in the MicroVMs of Lambda, and in Glue's jobs of Ray. */
  private static final String OF_MICROVMS = "execution_role";

  /** In Glue's jobs of Spark and of Python. */
  private static final String OF_JOBS = "dummy";

  private ServiceMetadata() {}

  /**
   * The service whose role it gives, by the role that STS names; empty if the role is the
   * instance's.
   */
  static Optional<AwsService> giving(Arn arn, Examination x) {
    String listed = x.imds().listedRole().orElse("");
    Optional<AwsService> maker = AwsService.ofSession(arn);
    if (maker.isPresent()) {
      return maker.filter(it -> isOfService(listed));
    }
    boolean isOtherRole = !arn.roleName().filter(listed::equals).isPresent();
    return listed.equals(OF_MICROVMS) && isOtherRole && !SessionForm.INSTANCE.isOf(arn)
        ? Optional.of(AwsService.MICROVM)
        : Optional.empty();
  }

  private static boolean isOfService(String listed) {
    return listed.equals(OF_NOTEBOOKS) || listed.equals(OF_MICROVMS) || listed.equals(OF_JOBS);
  }

  /**
   * Whether it gives these keys, by the listed name if STS does not answer. A real instance can
   * have a role with this name, but then it has an ID.
   */
  static boolean isBehind(Observation source, Examination x) {
    String listed = source.outcome().detail().instanceRole().orElse("");
    boolean hasId = x.instance().flatMap(InstanceDetails::id).isPresent();
    return source.source() == Source.INSTANCE_METADATA
        && (listed.equals(OF_NOTEBOOKS) || (isOfService(listed) && !hasId));
  }
}
