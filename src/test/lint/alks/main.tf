# The right type for a task.
resource "alks_iamrole" "app_task" {
  name                     = "app-task"
  type                     = "Amazon EC2 Container Service Task Role"
  include_default_policies = false
}

# A role for builds, used for ECS itself.
resource "alks_iamrole" "app_execution" {
  name                     = "app-execution"
  type                     = "AWS CodeBuild"
  include_default_policies = false
}

# A type of the company's own is not known to whoami.
resource "alks_iamrole" "batch" {
  name                     = "batch-task"
  type                     = "Our Batch Tasks"
  include_default_policies = true
}

resource "alks_iamrole" "host" {
  name                     = "ecs-host"
  type                     = "Amazon EC2"
  include_default_policies = true
}

resource "aws_launch_configuration" "host" {
  image_id             = data.aws_ami.ecs_optimized.id
  iam_instance_profile = alks_iamrole.host.ip_arn

  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
}

resource "aws_ecs_task_definition" "app" {
  family             = "app"
  task_role_arn      = alks_iamrole.app_task.arn
  execution_role_arn = "${alks_iamrole.app_execution.arn}"
  container_definitions = jsonencode([
    { name = "web", image = "app:1", secrets = [{ name = "DB", valueFrom = "db" }] }
  ])
}

resource "aws_ecs_task_definition" "batch" {
  family                = "batch"
  task_role_arn         = alks_iamrole.batch.arn
  container_definitions = jsonencode([{ name = "batch", image = "batch:1" }])
}
