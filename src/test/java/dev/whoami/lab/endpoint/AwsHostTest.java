package dev.whoami.lab.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsHostTest {
  @ParameterizedTest
  @CsvSource({
    "sts.amazonaws.com, sts, ''",
    "STS.us-west-2.amazonaws.com:443, sts, ''",
    "sts-fips.us-gov-west-1.amazonaws.com., sts, ''",
    "sts.cn-north-1.amazonaws.com.cn, sts, ''",
    "sts.eu-west-1.api.aws, sts, ''",
    "s3.us-west-2.amazonaws.com, s3, ''",
    "s3.dualstack.us-west-2.amazonaws.com, s3, ''",
    "s3-us-west-2.amazonaws.com, s3, ''",
    "orders.s3.us-west-2.amazonaws.com, s3, orders",
    "orders.of.today.s3.amazonaws.com, s3, orders.of.today",
    "sqs.us-west-2.amazonaws.com, sqs, ''",
    "api.ecr.us-west-2.amazonaws.com, ecr, ''",
    "vpce-0a1b-c2d3.sts.us-west-2.vpce.amazonaws.com, sts, ''",
    "bucket.vpce-0a1b-c2d3.s3.us-west-2.vpce.amazonaws.com, s3, ''",
    "orders.bucket.vpce-0a1b-c2d3.s3.us-west-2.vpce.amazonaws.com, s3, orders",
    "example.com, '', ''",
    "127.0.0.1:8000, '', ''"
  })
  void knowsTheServiceAndTheBucket(String host, String service, String bucket) {
    assertThat(AwsHost.of(host).service()).isEqualTo(service);
    assertThat(AwsHost.of(host).bucket()).isEqualTo(bucket);
    assertThat(AwsHost.isOne(host)).isEqualTo(!service.isEmpty());
  }
}
