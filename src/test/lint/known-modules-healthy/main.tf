# The modules make the roles by themselves, or are given them.

module "orders" {
  source  = "terraform-aws-modules/ecs/aws//modules/service"
  version = ">= 5.0, < 6.0"

  name = "orders"
  container_definitions = {
    web = {
      image       = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1"
      environment = [{ name = "ORDERS_SQS_URL", value = "x" }]
    }
  }
}

module "mails" {
  source                    = "cloudposse/ecs-alb-service-task/aws"
  version                   = "0.76.1"
  name                      = "mails"
  container_definition_json = module.container.json_map_encoded_list
  task_role_arn             = ["arn:aws:iam::111122223333:role/mails"]
}

module "invoices" {
  source                    = "cloudposse/ecs-alb-service-task/aws"
  name                      = "invoices"
  container_definition_json = module.container.json_map_encoded_list
}

module "container" {
  source          = "cloudposse/ecs-container-definition/aws"
  version         = "0.61.1"
  container_name  = "web"
  container_image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/invoices:1"
  environment     = [{ name = "INVOICES_SQS_URL", value = "x" }]
}

module "irsa" {
  source    = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version   = "6.1.0"
  name      = "reports"
  oidc_providers = {
    main = {
      provider_arn               = aws_iam_openid_connect_provider.cluster.arn
      namespace_service_accounts = ["shop:reports"]
    }
  }
}

resource "kubernetes_service_account" "reports" {
  metadata {
    name        = "reports"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = module.irsa.arn }
  }
}

module "assumable" {
  source                       = "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc"
  version                      = "3.16.0"
  create_role                  = true
  role_name                    = "letters"
  provider_url                 = module.eks.cluster_oidc_issuer_url
  oidc_subjects_with_wildcards = ["system:serviceaccount:shop:mail*"]
}

resource "kubernetes_service_account" "mails" {
  metadata {
    name        = "mails"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = module.assumable.this_iam_role_arn }
  }
}

module "association" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "2.0.0"
  associations = {
    main = { cluster_name = "prod", namespace = "shop", service_account = "carts" }
  }
}

# All that the module knows of this name is how it begins.
module "prefixed" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "6.1.0"
  name    = "elsewhere"
  oidc_providers = {
    main = {
      provider_arn               = aws_iam_openid_connect_provider.cluster.arn
      namespace_service_accounts = ["shop:other"]
    }
  }
}

resource "kubernetes_service_account" "elsewhere" {
  metadata {
    name        = "elsewhere"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = "arn:aws:iam::111122223333:role/elsewhere" }
  }
}

# Networks and data stores make no container: a call of theirs is not listed as not checked.
module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"
  cidr    = "10.0.0.0/16"
}

module "group" {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-security-group.git?ref=v5.1.0"
}
