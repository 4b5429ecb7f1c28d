locals {
  containers = [{
    name  = "web"
    image = "111122223333.dkr.ecr.us-west-2.amazonaws.com/web:1"
    environment = [
      { name = "UPLOADS_S3_BUCKET", value = "uploads" },
      { name = "STAGE", value = var.stage },
    ]
    logConfiguration = { logDriver = "awslogs", options = {} }
  }]
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  execution_role_arn       = aws_iam_role.exec.arn
  container_definitions    = jsonencode(local.containers)
}

resource "aws_iam_role" "exec" {
  name               = "app-exec"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs.amazonaws.com"]
    }
  }
}

# The keys are those of a user of long ago.
resource "aws_ecs_task_definition" "report" {
  family             = "report"
  task_role_arn      = aws_iam_role.report.arn
  execution_role_arn = aws_iam_role.report.arn
  container_definitions = <<-JSON
    [{
      "name": "report",
      "image": "${var.image}",
      "cpu": ${var.cpu},
      "environment": [
        {"name": "AWS_ACCESS_KEY_ID", "value": "${var.key_id}"},
        {"name": "AWS_SECRET_ACCESS_KEY", "value": "${var.key}"},
        {"name": "AWS_PROFILE", "value": "reports"}
      ],
      "mountPoints": [{"sourceVolume": "home", "containerPath": "/root/.aws"}]
    }]
  JSON
}

resource "aws_iam_role" "report" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = ["ecs-tasks.amazonaws.com"] }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "report" {
  role       = aws_iam_role.report.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}
