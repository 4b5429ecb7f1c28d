# terraform-aws-modules/ecs/aws, versions 5 to 7, as far as it is about the roles of its services.

variable "create" {
  default  = true
  nullable = false
}

variable "services" {
  default  = {}
  nullable = false
}

module "service" {
  source   = "terraform-aws-modules/ecs/aws//modules/service"
  for_each = var.services

  create                    = var.create && try(each.value.create, true)
  create_task_definition    = try(each.value.create_task_definition, null)
  name                      = lookup(each.value, "name", each.key)
  family                    = try(each.value.family, null)
  container_definitions     = try(each.value.container_definitions, null)

  container_definition_defaults = try(each.value.container_definition_defaults, null)

  create_task_exec_iam_role = try(each.value.create_task_exec_iam_role, null)
  task_exec_iam_role_arn    = try(each.value.task_exec_iam_role_arn, null)
  create_tasks_iam_role     = try(each.value.create_tasks_iam_role, null)
  tasks_iam_role_arn        = try(each.value.tasks_iam_role_arn, null)
  network_mode              = try(each.value.network_mode, null)
  requires_compatibilities  = try(each.value.requires_compatibilities, null)
}
