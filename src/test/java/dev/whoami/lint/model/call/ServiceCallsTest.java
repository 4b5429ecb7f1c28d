package dev.whoami.lint.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls of AWS in sources of ten languages, and what is not one. */
class ServiceCallsTest {
  private static final String S3_AND_SQS = "s3:GetObject s3:PutObject sqs:SendMessage";

  private static String actions(String... sources) {
    ServiceCalls calls = new ServiceCalls();
    for (int i = 0; i < sources.length; i++) {
      calls.read("file" + i, sources[i]);
    }
    return calls.all().stream()
        .flatMap(it -> it.actions().stream())
        .collect(Collectors.joining(" "));
  }

  static List<Arguments> languages() {
    return List.of(
        arguments(
            "Python",
            """
            import boto3
            s3 = boto3.client('s3')
            queue = session.client(service_name="sqs")
            s3.upload_file("a", "b", "c")
            s3.get_object(Bucket=b, Key=k)
            queue.send_message(QueueUrl=q)
            """),
        arguments(
            "JavaScript v3",
            """
            import { S3Client, GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
            import { SQSClient, SendMessageCommand } from "@aws-sdk/client-sqs";
            await s3.send(new PutObjectCommand({}));
            await getSignedUrl(s3, new GetObjectCommand({}));
            await sqs.send(new SendMessageCommand({}));
            """),
        arguments(
            "JavaScript v2",
            """
            const AWS = require('aws-sdk');
            const s3 = new AWS.S3(), queue = new AWS.SQS();
            s3.upload({}).promise();
            s3.getObject({}).promise();
            queue.sendMessage({}).promise();
            """),
        arguments(
            "Java 2",
            """
            import software.amazon.awssdk.services.s3.S3AsyncClient;
            import software.amazon.awssdk.services.sqs.SqsClient;
            s3.putObject(b -> b.bucket(x), body);
            s3
                .getObject(request);
            sqs.sendMessage(message);
            """),
        arguments(
            "Java 1",
            """
            import com.amazonaws.services.s3.AmazonS3;
            import com.amazonaws.services.sqs.AmazonSQS;
            s3.putObject(bucket, key, file); s3.getObject(bucket, key); sqs.sendMessage(m);
            """),
        arguments(
            "Go 2",
            """
            import "github.com/aws/aws-sdk-go-v2/service/s3"
            import "github.com/aws/aws-sdk-go-v2/service/sqs"
            c.PutObject(ctx, &s3.PutObjectInput{})
            c.GetObject(ctx, &s3.GetObjectInput{})
            q.SendMessage(ctx, nil)
            """),
        arguments(
            "Go 1",
            """
            import "github.com/aws/aws-sdk-go/service/s3"
            import "github.com/aws/aws-sdk-go/service/sqs"
            svc.PutObjectWithContext(ctx, in)
            req, _ := svc.GetObjectRequest(in)
            q.SendMessage(in)
            """),
        arguments(
            ".NET",
            """
            using Amazon.S3;
            using Amazon.SQS.Model;
            await s3.PutObjectAsync(request);
            await s3.GetObjectAsync(bucket, key);
            await sqs.SendMessageAsync(url, body);
            """),
        arguments(
            "Ruby",
            """
            s3 = Aws::S3::Client.new
            queue = Aws::SQS::Client.new
            s3.put_object(bucket: b)
            s3.get_object(bucket: b)
            queue.send_message(queue_url: q)
            """),
        arguments(
            "PHP",
            """
            use Aws\\S3\\S3Client;
            use Aws\\Sqs\\SqsClient;
            $s3->putObject([]);
            $s3->getObject([]);
            $sqs->sendMessage([]);
            """),
        arguments(
            "Rust",
            """
            use aws_sdk_s3::Client;
            let queue = aws_sdk_sqs::Client::new(&config);
            s3.put_object().bucket(b).send().await?;
            s3.get_object().bucket(b).send().await?;
            queue.send_message().queue_url(q).send().await?;
            """));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void callsAreRecognizedInEveryLanguage(String language, String source) {
    assertThat(actions(source)).as(language).isEqualTo(S3_AND_SQS);
  }

  /** What IAM calls otherwise than the SDK does. */
  @Test
  void actionsHaveTheNamesOfIam() {
    assertThat(
            actions(
                """
                a = boto3.client("stepfunctions").start_execution()
                boto3.client("ses").send_raw_email(); client("lambda").invoke()
                client("s3").get_paginator("list_objects_v2")
                client("s3").head_object(); client("bedrock-runtime").converse()
                client("sts").get_caller_identity()
                """))
        .isEqualTo(
            "bedrock:InvokeModel lambda:InvokeFunction s3:GetObject s3:ListBucket ses:SendRawEmail"
                + " states:StartExecution");
  }

  @Test
  void aVariableOfAnotherSourceIsKnownByItsName() {
    String clients = "sqs = boto3.client('sqs')\ns3_client = boto3.client('s3')";
    String caller = "sqs.send_message()\ns3_client.get_object()\nother.put_object()";
    assertThat(actions(caller)).isEmpty();
    assertThat(actions(caller, clients)).isEqualTo("s3:GetObject sqs:SendMessage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localStorage.getItem('x')",
        "db.query('select')",
        "rows.filter(x)",
        "getItem()",
        "// get_item"
      })
  void whatIsCalledTheSameIsNoCall(String line) {
    String source = "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\n";
    assertThat(actions(source + line)).isEmpty();
    assertThat(actions(source + line + "\ntable.getItem()")).isEqualTo("dynamodb:GetItem");
  }

  @Test
  void theProofHasThePlaceOfTheFirstCallAndAFewNames() {
    ServiceCalls calls = new ServiceCalls();
    calls.read(
        "a.py",
        """
        s3 = client('s3')

        s3.put_object()
        s3.get_object()
        s3.copy_object()
        s3.delete_object()
        s3.list_objects_v2()
        s3.head_bucket()
        """);
    assertThat(calls.all())
        .singleElement()
        .extracting(CalledService::proof)
        .isEqualTo("a.py:3 calls S3: CopyObject, DeleteObject, GetObject, HeadBucket and 2 more");
  }

  /** A generated bundle has everything in it, and says nothing about the program. */
  @Test
  void aSourceOfMoreThanAMebibyteIsNotRead() {
    String call = "client('s3').get_object()";
    assertThat(actions(call + " ".repeat((1 << 20) - call.length()))).isEqualTo("s3:GetObject");
    assertThat(actions(call + " ".repeat(1 << 20))).isEmpty();
  }
}
