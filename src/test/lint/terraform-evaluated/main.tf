variable "environment" {
  default = "test"
}

variable "services" {
  type = map(object({
    image  = string
    bucket = optional(string, "none")
  }))
}

locals {
  common  = [{ name = "AWS_REGION", value = "us-west-2" }]
  is_prod = var.environment == "prod"
}

module "service" {
  source   = "./modules/service"
  for_each = var.services

  name        = format("%s-%s", var.environment, each.key)
  image       = each.value.image
  environment = concat(local.common, [{ name = "BUCKET", value = each.value.bucket }])
  keys        = local.is_prod ? {} : { AWS_ACCESS_KEY_ID = "filled-in-by-hand" }
}

# It is only there in production.
resource "aws_ecs_task_definition" "audit" {
  count                 = local.is_prod ? 1 : 0
  family                = "audit"
  container_definitions = jsonencode([{ name = "audit", image = "audit:1" }])
}

output "roles" {
  value = [for each in module.service : each.role]
}
