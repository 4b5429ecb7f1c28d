resource "aws_ecs_task_definition" "orders" {
  family = "orders"
  container_definitions = jsonencode([{
    name  = "web"
    image = "111122223333.dkr.ecr.us-west-2.amazonaws.com/orders:1"
  }])
}

# Only its tests need boto3.
resource "aws_ecs_task_definition" "prices" {
  family = "prices"
  container_definitions = jsonencode([{
    name  = "web"
    image = "111122223333.dkr.ecr.us-west-2.amazonaws.com/prices:1"
  }])
}
