"""Icons, sample images and guides that ship with gantool."""
