# terraform-aws-modules/ecs/aws//modules/service, versions 5 to 7, as far as it is about roles.
#
# This is not the module: it has only the inputs that decide which roles and which containers a
# task gets. The roles that the module itself makes are data sources here, since their policies
# come from more inputs.

variable "create" {
  default  = true
  nullable = false
}

variable "create_task_definition" {
  default  = true
  nullable = false
}

variable "name" {
  default = ""
}

variable "family" {
  default = null
}

variable "container_definitions" {
  default  = {}
  nullable = false
}

variable "container_definition_defaults" {
  default  = {}
  nullable = false
}

variable "create_task_exec_iam_role" {
  default  = true
  nullable = false
}

variable "task_exec_iam_role_arn" {
  default = null
}

variable "create_tasks_iam_role" {
  default  = true
  nullable = false
}

variable "tasks_iam_role_arn" {
  default = null
}

variable "network_mode" {
  default  = "awsvpc"
  nullable = false
}

variable "requires_compatibilities" {
  default  = ["FARGATE"]
  nullable = false
}

data "aws_iam_role" "tasks" {
  name = "made-by-the-module"
}

data "aws_iam_role" "task_exec" {
  name = "also-made-by-the-module"
}

resource "aws_ecs_task_definition" "this" {
  count = var.create && var.create_task_definition ? 1 : 0

  family                   = coalesce(var.family, var.name)
  network_mode             = var.network_mode
  requires_compatibilities = var.requires_compatibilities

  task_role_arn      = var.create_tasks_iam_role ? data.aws_iam_role.tasks.arn : var.tasks_iam_role_arn
  execution_role_arn = var.create_task_exec_iam_role ? data.aws_iam_role.task_exec.arn : var.task_exec_iam_role_arn

  container_definitions = jsonencode([
    for key, it in var.container_definitions : {
      name        = lookup(it, "name", key)
      image       = try(it.image, var.container_definition_defaults.image, null)
      command     = try(it.command, var.container_definition_defaults.command, [])
      entryPoint  = try(it.entrypoint, it.entry_point, var.container_definition_defaults.entrypoint, [])
      environment = try(it.environment, var.container_definition_defaults.environment, [])
      secrets     = try(it.secrets, var.container_definition_defaults.secrets, [])
    } if try(it.create, true) != false
  ])
}

output "tasks_iam_role_arn" {
  value = var.create_tasks_iam_role ? data.aws_iam_role.tasks.arn : var.tasks_iam_role_arn
}

output "task_exec_iam_role_arn" {
  value = var.create_task_exec_iam_role ? data.aws_iam_role.task_exec.arn : var.task_exec_iam_role_arn
}
