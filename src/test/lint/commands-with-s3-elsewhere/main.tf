# A server of another maker.
resource "aws_ecs_task_definition" "minio" {
  family = "minio"
  container_definitions = jsonencode([{
    name    = "copy"
    image   = "copy:1"
    command = ["copy", "--endpoint-url", "http://minio:9000", "s3://files/in"]
  }])
}

# A bucket that is public.
resource "aws_ecs_task_definition" "public" {
  family = "public"
  container_definitions = jsonencode([{
    name    = "copy"
    image   = "copy:1"
    command = ["copy", "--no-sign-request", "s3://files/in"]
  }])
}

# A variable names the server.
resource "aws_ecs_task_definition" "variable" {
  family = "variable"
  container_definitions = jsonencode([{
    name        = "copy"
    image       = "copy:1"
    command     = ["copy", "s3://files/in"]
    environment = [{ name = "S3_ENDPOINT", value = "http://minio:9000" }]
  }])
}
