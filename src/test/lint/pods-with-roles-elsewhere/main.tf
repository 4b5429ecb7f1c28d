# A default that is empty leaves open which annotations there are.
variable "annotations" {
  type    = map(string)
  default = {}
}

variable "role_arn" {
  type    = string
  default = ""
}

resource "kubernetes_service_account_v1" "given" {
  metadata {
    name        = "given"
    annotations = var.annotations
  }
}

resource "kubernetes_pod_v1" "given" {
  metadata {
    name = "given"
  }
  spec {
    service_account_name = "given"
    container {
      name  = "given"
      image = "given:1"
      env {
        name  = "S3_BUCKET"
        value = "orders"
      }
    }
  }
}

resource "kubernetes_service_account_v1" "chosen" {
  metadata {
    name        = "chosen"
    annotations = var.role_arn == "" ? {} : { "eks.amazonaws.com/role-arn" = var.role_arn }
  }
}

resource "kubernetes_pod_v1" "chosen" {
  metadata {
    name = "chosen"
  }
  spec {
    service_account_name = "chosen"
    container {
      name  = "chosen"
      image = "chosen:1"
      env {
        name  = "S3_BUCKET"
        value = "orders"
      }
    }
  }
}

resource "kubernetes_service_account_v1" "both" {
  metadata {
    name        = "both"
    annotations = merge({ team = "shop" }, var.annotations)
  }
}

resource "kubernetes_pod_v1" "both" {
  metadata {
    name = "both"
  }
  spec {
    service_account_name = "both"
    container {
      name  = "both"
      image = "both:1"
      env {
        name  = "S3_BUCKET"
        value = "orders"
      }
    }
  }
}

resource "kubernetes_service_account_v1" "block" {
  metadata {
    name = "block"
  }
}

resource "kubernetes_pod_v1" "block" {
  metadata {
    name = "block"
  }
  spec {
    service_account_name = "block"
    container {
      name  = "block"
      image = "block:1"
      env {
        name  = "S3_BUCKET"
        value = "orders"
      }
    }
  }
}

resource "kubernetes_service_account_v1" "control" {
  metadata {
    name = "control"
  }
}

resource "kubernetes_pod_v1" "control" {
  metadata {
    name = "control"
  }
  spec {
    service_account_name = "control"
    container {
      name  = "control"
      image = "control:1"
      env {
        name  = "S3_BUCKET"
        value = "orders"
      }
    }
  }
}

resource "aws_eks_addon" "shop" {
  cluster_name = "shop"
  addon_name   = "shop"
  pod_identity_association {
    role_arn        = "arn:aws:iam::111122223333:role/block"
    service_account = "block"
  }
}

resource "awscc_eks_pod_identity_association" "control" {
  cluster_name    = "shop"
  namespace       = "default"
  service_account = "control"
  role_arn        = "arn:aws:iam::111122223333:role/control"
}

resource "aws_eks_pod_identity_association" "renamed" {
  cluster_name    = "shop"
  namespace       = "default"
  service_account = "prod-renamed"
  role_arn        = "arn:aws:iam::111122223333:role/renamed"
}
