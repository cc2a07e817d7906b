"""What several model families share: norms, networks, objectives, noise. Nothing here knows of data, engine or files.

Conventions: pictures are float N C H W in [-1, 1]; N batch, C channels, H W pixels.
"""
