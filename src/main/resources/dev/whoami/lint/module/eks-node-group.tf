# terraform-aws-modules/eks/aws//modules/eks-managed-node-group and //modules/self-managed-node-group,
# versions 18 to 21, as far as it is about who reaches the role of the nodes: their launch template.

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

variable "use_custom_launch_template" {
  default  = true
  nullable = false
}

# Only the module of the cluster gives this one: whether the options are its own.
variable "by_default" {
  default = null
}

variable "metadata_options" {
  default = null
}

# Since version 21 each option that is not given has its default. Before, the options that are given
# take the place of all.
locals {
  is_given = var.metadata_options != null
  is_each  = lookup({ "18" = false, "21" = true }, var.module_version)
  hops     = lookup({ "18" = 2, "21" = 1 }, var.module_version)

  tokens_given = try(var.metadata_options.http_tokens, null)
  hops_given   = try(var.metadata_options.http_put_response_hop_limit, null)
}

resource "aws_launch_template" "this" {
  count = var.create && var.create_launch_template && var.use_custom_launch_template ? 1 : 0

  metadata_from = coalesce(var.by_default, var.metadata_options == null) ? "module" : "call"

  metadata_options {
    http_endpoint               = try(var.metadata_options.http_endpoint, "enabled")
    http_tokens                 = !local.is_given || (local.is_each && local.tokens_given == null) ? "required" : local.tokens_given
    http_put_response_hop_limit = !local.is_given || (local.is_each && local.hops_given == null) ? local.hops : local.hops_given
  }
}

resource "aws_eks_node_group" "this" {
  count = var.create && var.create_launch_template && var.use_custom_launch_template ? 1 : 0

  launch_template {
    id = aws_launch_template.this[0].id
  }
}
