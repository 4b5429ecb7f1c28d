variable "name" {
  description = "Name of the application: of its Deployment, ServiceAccount and role."
  type        = string
  default     = "app"
}

variable "cluster_name" {
  description = "Name of the EKS cluster."
  type        = string
}

variable "namespace" {
  description = "Namespace of the application; it has to be there."
  type        = string
  default     = "default"
}

variable "identity" {
  description = "How the pods get the role: pod-identity (the cluster needs the add-on eks-pod-identity-agent) or irsa (it needs an OIDC provider in IAM)."
  type        = string
  default     = "pod-identity"

  validation {
    condition     = contains(["pod-identity", "irsa"], var.identity)
    error_message = "identity is pod-identity or irsa."
  }
}

variable "policy_arns" {
  description = "Policies of the role by a name of your choice: what the code may do."
  type        = map(string)
  default     = {}
}

variable "app_image" {
  description = "Image of the application."
  type        = string
}

variable "whoami_image" {
  description = "Image of the sidecar, built from docker/Dockerfile."
  type        = string
}

variable "token_secret" {
  description = "Name of a Secret in that namespace with the key token: who has the token may read /metrics. It is made elsewhere, so that it is in no state file."
  type        = string
  default     = "whoami-token"
}

variable "replicas" {
  description = "How many pods run."
  type        = number
  default     = 2
}
