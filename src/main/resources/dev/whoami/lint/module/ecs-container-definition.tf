# cloudposse/ecs-container-definition/aws, versions 0.x, as far as lint checks a container.

variable "container_name" {}

variable "container_image" {
  default = null
}

variable "command" {
  default = null
}

variable "entrypoint" {
  default = null
}

variable "environment" {
  default = null
}

variable "map_environment" {
  default = null
}

variable "secrets" {
  default = null
}

variable "map_secrets" {
  default = null
}

variable "log_configuration" {
  default = null
}

variable "container_definition" {
  default  = {}
  nullable = false
}

locals {
  from_map = [for name, value in coalesce(var.map_environment, {}) : { name = name, value = value }]
  secrets  = [for name, from in coalesce(var.map_secrets, {}) : { name = name, valueFrom = from }]

  container = merge({
    name             = var.container_name
    image            = var.container_image
    command          = var.command
    entryPoint       = var.entrypoint
    environment      = var.map_environment == null ? var.environment : local.from_map
    secrets          = var.map_secrets == null ? var.secrets : local.secrets
    logConfiguration = var.log_configuration
  }, var.container_definition)
}

# The names of the outputs before 0.24.
output "json" {
  value = jsonencode([local.container])
}

output "json_map" {
  value = jsonencode(local.container)
}

output "json_map_encoded_list" {
  value = jsonencode([local.container])
}

output "json_map_encoded" {
  value = jsonencode(local.container)
}

output "json_map_object" {
  value = local.container
}

output "sensitive_json_map_encoded_list" {
  value = jsonencode([local.container])
}

output "sensitive_json_map_encoded" {
  value = jsonencode(local.container)
}

output "sensitive_json_map_object" {
  value = local.container
}
