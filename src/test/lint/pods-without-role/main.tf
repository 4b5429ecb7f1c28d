resource "kubernetes_service_account_v1" "queue" {
  metadata {
    name = "queue"
  }
}

resource "kubernetes_service_account_v1" "mail" {
  metadata {
    name      = "mail"
    namespace = "shop"
  }
}

resource "aws_eks_pod_identity_association" "mail" {
  cluster_name    = "shop"
  namespace       = "shop"
  service_account = kubernetes_service_account_v1.mail.metadata[0].name
  role_arn        = aws_iam_role.mail.arn
}

resource "kubernetes_deployment_v1" "queue" {
  metadata {
    name = "queue"
  }
  spec {
    template {
      spec {
        service_account_name = kubernetes_service_account_v1.queue.metadata[0].name
        container {
          name  = "queue"
          image = "queue:1"
          env {
            name  = "QUEUE_SQS_URL"
            value = "queue"
          }
        }
      }
    }
  }
}

resource "kubernetes_deployment_v1" "mail" {
  metadata {
    name      = "mail"
    namespace = "shop"
  }
  spec {
    template {
      spec {
        service_account_name = "mail"
        container {
          name  = "mail"
          image = "mail:1"
          env {
            name  = "AWS_REGION"
            value = "us-west-2"
          }
        }
      }
    }
  }
}
