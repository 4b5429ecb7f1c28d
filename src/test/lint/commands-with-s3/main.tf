resource "aws_s3_bucket" "files" {
  bucket = "files"
}

resource "aws_batch_job_definition" "decompress" {
  name = "decompress"
  type = "container"

  container_properties = <<EOF
{
    "command": ["decompress", "--input", "s3://${aws_s3_bucket.files.bucket}/in.gz"],
    "image": "decompress:1"
}
EOF
}

resource "aws_ecs_task_definition" "copy" {
  family = "copy"
  container_definitions = jsonencode([{
    name    = "copy"
    image   = "copy:1"
    command = ["sh", "-c", "copy --to=s3a://files/out"]
  }])
}
