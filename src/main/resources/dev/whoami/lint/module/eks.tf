# terraform-aws-modules/eks/aws, versions 17 to 21, as far as it is about its nodes. What a group does
# not say the defaults of all groups say, which version 21 does not have any more. Version 17 has
# worker groups, whose tokens are optional unless the call says else.

variable "module_version" {
  default = null
}

variable "create" {
  default  = true
  nullable = false
}

variable "eks_managed_node_groups" {
  default  = {}
  nullable = false
}

variable "eks_managed_node_group_defaults" {
  default  = {}
  nullable = false
}

variable "self_managed_node_groups" {
  default  = {}
  nullable = false
}

variable "self_managed_node_group_defaults" {
  default  = {}
  nullable = false
}

variable "create_eks" {
  default  = true
  nullable = false
}

variable "worker_groups" {
  default  = []
  nullable = false
}

variable "worker_groups_launch_template" {
  default  = []
  nullable = false
}

variable "workers_group_defaults" {
  default  = {}
  nullable = false
}

locals {
  workers       = concat(var.worker_groups, var.worker_groups_launch_template)
  worker_tokens = [for each in local.workers : try(each.metadata_http_tokens, var.workers_group_defaults.metadata_http_tokens, null)]
}

module "eks_managed_node_group" {
  source   = "terraform-aws-modules/eks/aws//modules/eks-managed-node-group"
  for_each = var.create ? var.eks_managed_node_groups : {}

  module_version             = var.module_version
  create                     = try(each.value.create, true)
  create_launch_template     = try(each.value.create_launch_template, var.eks_managed_node_group_defaults.create_launch_template, true)
  use_custom_launch_template = try(each.value.use_custom_launch_template, var.eks_managed_node_group_defaults.use_custom_launch_template, true)
  metadata_options           = try(each.value.metadata_options, var.eks_managed_node_group_defaults.metadata_options, null)
}

module "self_managed_node_group" {
  source   = "terraform-aws-modules/eks/aws//modules/self-managed-node-group"
  for_each = var.create ? var.self_managed_node_groups : {}

  module_version         = var.module_version
  create                 = try(each.value.create, true)
  create_launch_template = try(each.value.create_launch_template, var.self_managed_node_group_defaults.create_launch_template, true)
  metadata_options       = try(each.value.metadata_options, var.self_managed_node_group_defaults.metadata_options, null)
}

module "workers" {
  source = "terraform-aws-modules/eks/aws//modules/self-managed-node-group"
  count  = var.create_eks ? length(local.workers) : 0

  module_version = "18"
  by_default     = local.worker_tokens[count.index] == null

  metadata_options = {
    http_endpoint               = try(local.workers[count.index].metadata_http_endpoint, var.workers_group_defaults.metadata_http_endpoint, "enabled")
    http_tokens                 = coalesce(local.worker_tokens[count.index], "optional")
    http_put_response_hop_limit = try(local.workers[count.index].metadata_http_put_response_hop_limit, var.workers_group_defaults.metadata_http_put_response_hop_limit, null)
  }
}
