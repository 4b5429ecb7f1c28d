own_role = "true"
sidecars = []
service  = { name = "web", owner = "orders" }
