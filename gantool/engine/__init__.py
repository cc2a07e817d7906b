"""Training, checkpoints, conversion and the choice of device: what every family shares (torch)."""
