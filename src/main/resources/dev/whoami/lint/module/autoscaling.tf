# terraform-aws-modules/autoscaling/aws, versions 6 to 9, as far as it is about who reaches the role
# of the instances. Before version 9 the module says nothing of their metadata by itself.

variable "module_version" {
  default = null
}

variable "create" {
  default  = true
  nullable = false
}

variable "create_launch_template" {
  default  = true
  nullable = false
}

variable "image_id" {
  default = null
}

variable "user_data" {
  default = null
}

variable "create_iam_instance_profile" {
  default  = false
  nullable = false
}

variable "iam_instance_profile_arn" {
  default = null
}

variable "iam_instance_profile_name" {
  default = null
}

variable "metadata_options" {
  default  = {}
  nullable = false
}

locals {
  tokens = lookup({ "6" = null, "9" = "required" }, var.module_version)
  hops   = lookup({ "6" = null, "9" = 1 }, var.module_version)
}

data "aws_iam_instance_profile" "this" {
  name = "made-by-the-module"
}

resource "aws_launch_template" "this" {
  count = var.create && var.create_launch_template ? 1 : 0

  metadata_from = "call"
  image_id      = var.image_id
  user_data     = var.user_data

  iam_instance_profile {
    name = var.create_iam_instance_profile || var.iam_instance_profile_arn != null ? null : var.iam_instance_profile_name
    arn  = var.create_iam_instance_profile ? data.aws_iam_instance_profile.this.arn : var.iam_instance_profile_arn
  }

  metadata_options {
    http_endpoint               = try(var.metadata_options.http_endpoint, null)
    http_tokens                 = try(var.metadata_options.http_tokens, null) == null ? local.tokens : var.metadata_options.http_tokens
    http_put_response_hop_limit = try(var.metadata_options.http_put_response_hop_limit, null) == null ? local.hops : var.metadata_options.http_put_response_hop_limit
  }
}

output "launch_template_id" {
  value = one(aws_launch_template.this[*].id)
}
