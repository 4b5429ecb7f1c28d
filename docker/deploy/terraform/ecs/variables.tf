variable "name" {
  description = "Name of the application: of its task definition, service, roles and log group."
  type        = string
  default     = "app"
}

variable "cluster" {
  description = "Name or ARN of the ECS cluster that the service runs in."
  type        = string
}

variable "launch_type" {
  description = "FARGATE or EC2."
  type        = string
  default     = "FARGATE"

  validation {
    condition     = contains(["FARGATE", "EC2"], var.launch_type)
    error_message = "launch_type is FARGATE or EC2."
  }
}

variable "subnets" {
  description = "Subnets of the tasks. They need a way to STS, Amazon ECR and CloudWatch Logs."
  type        = list(string)
}

variable "security_groups" {
  description = "Security groups of the tasks. Nothing has to come in for whoami."
  type        = list(string)
}

variable "assign_public_ip" {
  description = "Whether the tasks get a public address; without it they need a NAT or endpoints."
  type        = bool
  default     = false
}

variable "app_image" {
  description = "Image of the application."
  type        = string
}

variable "whoami_image" {
  description = "Image of the sidecar, built from docker/Dockerfile."
  type        = string
}

variable "user" {
  description = "User and group of both containers. With one user for both, whoami may look into the processes of the application."
  type        = string
  default     = "10001:10001"
}

variable "cpu" {
  description = "CPU units of the task; whoami takes 64 of them."
  type        = number
  default     = 512
}

variable "memory" {
  description = "Memory of the task in MiB; whoami takes at most 256 of them."
  type        = number
  default     = 1024
}

variable "desired_count" {
  description = "How many tasks run."
  type        = number
  default     = 1
}

variable "policy_arns" {
  description = "Policies of the task role by a name of your choice: what the code may do."
  type        = map(string)
  default     = {}
}

variable "log_retention_in_days" {
  description = "How long CloudWatch keeps the logs."
  type        = number
  default     = 30
}

variable "create_service_linked_role" {
  description = "Whether to make AWSServiceRoleForECS. Only the first cluster of an account needs it."
  type        = bool
  default     = false
}
