variable "task_role_arn" {
  type    = string
  default = null
}

module "container" {
  source = "cloudposse/ecs-container-definition/aws"
}

resource "aws_ecs_task_definition" "this" {
  family                = coalesce(var.family, var.name)
  task_role_arn         = var.create ? aws_iam_role.task[0].arn : var.task_role_arn
  execution_role_arn    = var.execution_role_arn
  container_definitions = module.container.json_map_encoded_list
}

resource "aws_iam_role" "task" {
  count              = var.create ? 1 : 0
  assume_role_policy = templatefile("${path.module}/trust.json", { service = "ecs-tasks" })
}
