"""What a worker does, one module a kind of job. Only here do jobs import torch."""
