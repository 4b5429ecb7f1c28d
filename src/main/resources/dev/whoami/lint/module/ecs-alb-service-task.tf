# cloudposse/ecs-alb-service-task/aws, versions 0.x, as far as it is about roles. Without an ARN it
# makes the role by itself. Its definition is called as the labels of the module say.

variable "enabled" {
  default = true
}

variable "name" {
  default = null
}

variable "container_definition_json" {}

variable "task_role_arn" {
  default = []
}

variable "task_exec_role_arn" {
  default = []
}

variable "launch_type" {
  default = "FARGATE"
}

variable "network_mode" {
  default = "awsvpc"
}

data "aws_iam_role" "ecs_task" {
  name = "made-by-the-module"
}

data "aws_iam_role" "ecs_exec" {
  name = "also-made-by-the-module"
}

resource "aws_ecs_task_definition" "default" {
  count = var.enabled == false ? 0 : 1

  family                   = var.name
  network_mode             = var.network_mode
  requires_compatibilities = [var.launch_type]
  container_definitions    = var.container_definition_json

  task_role_arn      = length(var.task_role_arn) == 0 ? data.aws_iam_role.ecs_task.arn : try(var.task_role_arn[0], var.task_role_arn)
  execution_role_arn = length(var.task_exec_role_arn) == 0 ? data.aws_iam_role.ecs_exec.arn : try(var.task_exec_role_arn[0], var.task_exec_role_arn)
}
