# Forms that only a whole reader of the language understands.
locals {
  headers = { x-forwarded = 1, a-b : 2, lower("K") = 3, local.names[0] = 4, (var.key) = 5 }
  names   = ["first"]
  script  = <<-EOT
    EOT is a word of this line
      NOT EOT
    EOT_ too
  EOT
  chosen = [
    for name in local.names :
    name == "first"
    ? upper(name)
    : name
  ]
}

resource "aws_ecs_task_definition" "shouting" {
  family                = local.chosen [0]
  container_definitions = jsonencode([{ name = "web", image = "app:1", command = [local.script] }])
}
