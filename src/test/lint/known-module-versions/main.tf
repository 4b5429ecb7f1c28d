# What a public module does by itself depends on its version.

# Version 19 has a hop limit of 2 by default, which is a note; what is set     is a warning.
module "e19" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 19.0"

  eks_managed_node_groups = {
    by_default = { min_size = 1 }
    set        = { metadata_options = { http_tokens = "optional", http_put_response_hop_limit = 1 } }
    closed     = { metadata_options = { http_tokens = "required", http_put_response_hop_limit = 1 } }
    of_aws     = { use_custom_launch_template = false }
  }
}

# Version 21 closes what it can: only what is written opens it.
module "e21" {
  source  = "git::https://github.com/terraform-aws-modules/terraform-aws-eks.git?ref=v21.3.1"

  eks_managed_node_groups  = { by_default = {}, tagged = { metadata_options = { instance_metadata_tags = "enabled" } } }
  self_managed_node_groups = { set = { metadata_options = { http_put_response_hop_limit = 3 } } }
}

# The groups of this one may be either; its second group is open with each of them.
module "any" {
  source  = "terraform-aws-modules/eks/aws"
  version = ">= 20.0"

  eks_managed_node_group_defaults = { instance_types = ["m7i.large"] }
  eks_managed_node_groups = {
    by_default = {}
    set        = { metadata_options = { http_tokens = "optional" } }
  }
}

# All that these constraints allow behave the same.
module "eks_below_21" {
  source  = "terraform-aws-modules/eks/aws//modules/eks-managed-node-group"
  version = ">= 18, < 21.0"
}

module "eks_17" {
  source        = "terraform-aws-modules/eks/aws"
  version       = "17.24.0"
  worker_groups = [{ instance_type = "m5.large" }]
}

module "instances_8" {
  source    = "terraform-aws-modules/autoscaling/aws"
  version   = "8.3.1"
  user_data = base64encode("echo ECS_CLUSTER=web >> /etc/ecs/ecs.config")
}

module "instances_9" {
  source    = "terraform-aws-modules/autoscaling/aws"
  version   = "~> 9.0"
  user_data = base64encode("echo ECS_CLUSTER=web >> /etc/ecs/ecs.config")
}

module "nodes" {
  source                               = "cloudposse/eks-node-group/aws"
  version                              = "3.2.0"
  metadata_http_put_response_hop_limit = 5
}

# The controller has the account karpenter in kube-system; the module's own is in karpenter.
module "karpenter_19" {
  source                 = "terraform-aws-modules/eks/aws//modules/karpenter"
  version                = "~> 19.15"
  irsa_oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0123"
}

resource "kubernetes_service_account" "karpenter" {
  metadata {
    name        = "karpenter"
    namespace   = "kube-system"
    annotations = { "eks.amazonaws.com/role-arn" = module.karpenter_19.irsa_arn }
  }
}

# Version 21 cannot be used with a token at all.
module "karpenter_21" {
  source  = "terraform-aws-modules/eks/aws//modules/karpenter"
  version = "~> 21.0"
}

resource "kubernetes_service_account" "other_karpenter" {
  metadata {
    name        = "karpenter"
    namespace   = "other"
    annotations = { "eks.amazonaws.com/role-arn" = module.karpenter_21.iam_role_arn }
  }
}

# A task cannot assume a role that only Lambda may assume.
module "task_role" {
  source          = "terraform-aws-modules/iam/aws//modules/iam-role"
  version         = "~> 6.0"
  name            = "orders"
  use_name_prefix = false
  trust_policy_permissions = {
    functions = {
      actions    = ["sts:AssumeRole"]
      principals = [{ type = "Service", identifiers = ["lambda.amazonaws.com"] }]
    }
  }
}

resource "aws_ecs_task_definition" "orders" {
  family                = "orders"
  task_role_arn         = module.task_role.arn
  container_definitions = jsonencode([{ name = "web", image = "orders:1" }])
}

# The role is for another account than the one that is annotated.
module "account_role" {
  source                    = "cloudposse/eks-iam-role/aws"
  version                   = "2.2.1"
  service_account_name      = "report"
  service_account_namespace = "shop"
}

resource "kubernetes_service_account" "reports" {
  metadata {
    name        = "reports"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = module.account_role.service_account_role_arn }
  }
}
