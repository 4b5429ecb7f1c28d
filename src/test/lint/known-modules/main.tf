# Public modules that are not on this machine: lint knows which roles they give.

module "orders" {
  source  = "terraform-aws-modules/ecs/aws//modules/service"
  version = "~> 5.11"

  name                  = "orders"
  create_tasks_iam_role = false

  container_definitions = {
    web = {
      image       = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1"
      environment = [{ name = "ORDERS_SQS_URL", value = "x" }]
    }
  }
}

module "cluster" {
  source  = "terraform-aws-modules/ecs/aws"
  version = "6.2.0"

  services = {
    mails = {
      create_tasks_iam_role = false
      tasks_iam_role_arn    = "arn:aws:iam::111122223333:role/mails"
      container_definitions = {
        web = {
          image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/mails:1"
          environment = [
            { name = "AWS_ACCESS_KEY_ID", value = "AKIAEXAMPLEEXAMPLE01" },
            { name = "AWS_SECRET_ACCESS_KEY", value = "not-a-real-key" },
          ]
        }
      }
    }
  }
}

module "container" {
  source          = "git::https://github.com/cloudposse/terraform-aws-ecs-container-definition.git?ref=0.61.1"
  container_name  = "web"
  container_image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/invoices:1"
  map_environment = { INVOICES_BUCKET = "s3://invoices" }
}

resource "aws_ecs_task_definition" "invoices" {
  family                = "invoices"
  container_definitions = module.container.json_map_encoded_list
}

module "function" {
  source  = "terraform-aws-modules/lambda/aws"
  version = "7.2.1"

  function_name = "resize"
  environment_variables = {
    AWS_ACCESS_KEY_ID     = "AKIAEXAMPLEEXAMPLE01"
    AWS_SECRET_ACCESS_KEY = "not-a-real-key"
  }
}

module "irsa" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts-eks"
  version = "~> 5.0"

  role_name = "reports"
  oidc_providers = {
    main = {
      provider_arn               = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0123"
      namespace_service_accounts = ["shop:report"]
    }
  }
}

resource "kubernetes_service_account" "reports" {
  metadata {
    name        = "reports"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = module.irsa.iam_role_arn }
  }
}

# The account is called "mails".
module "assumable" {
  source                        = "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc"
  version                       = "5.39.0"
  create_role                   = true
  role_name                     = "letters"
  provider_url                  = module.eks.cluster_oidc_issuer_url
  oidc_fully_qualified_subjects = ["system:serviceaccount:shop:mail"]
}

resource "kubernetes_service_account" "mails" {
  metadata {
    name        = "mails"
    namespace   = "shop"
    annotations = { "eks.amazonaws.com/role-arn" = module.assumable.iam_role_arn }
  }
}

# The pod has the account "carts", and the association is for "cart".
module "association" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "~> 1.12"
  name    = "carts"
  association_defaults = {
    namespace = "shop"
  }
  associations = {
    main = { cluster_name = "prod", service_account = "cart" }
  }
}
