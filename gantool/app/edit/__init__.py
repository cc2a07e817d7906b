"""Editing through the latent space: a plane to explore, sliders, mixing, points to drag, and a history."""
