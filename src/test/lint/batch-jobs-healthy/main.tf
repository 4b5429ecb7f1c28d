resource "aws_batch_job_definition" "import" {
  name                  = "import"
  type                  = "container"
  platform_capabilities = ["FARGATE"]
  container_properties = jsonencode({
    image            = "import:1"
    jobRoleArn       = aws_iam_role.job.arn
    executionRoleArn = aws_iam_role.start.arn
    environment      = [{ name = "S3_FILE_URI", value = "s3://shop/in" }]
  })
}

resource "aws_iam_role" "job" {
  assume_role_policy = local.trust
}

resource "aws_iam_role" "start" {
  assume_role_policy  = local.trust
  managed_policy_arns = ["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"]
}

locals {
  trust = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}
