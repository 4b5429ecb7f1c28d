resource "kubernetes_service_account_v1" "orders" {
  metadata {
    name = "orders"
  }
}

resource "kubernetes_pod_v1" "orders" {
  metadata {
    name = "orders"
  }
  spec {
    service_account_name = "orders"
    container {
      name  = "orders"
      image = "orders:1"
      env {
        name  = "AWS_REGION"
        value = "us-west-2"
      }
    }
  }
}

resource "aws_cloudformation_stack" "orders" {
  name = "orders"
  template_body = jsonencode({
    Resources = {
      Orders = {
        Type = "AWS::EKS::PodIdentityAssociation"
        Properties = {
          ClusterName    = "shop"
          Namespace      = "default"
          ServiceAccount = "orders"
          RoleArn        = aws_iam_role.orders.arn
        }
      }
    }
  })
}
