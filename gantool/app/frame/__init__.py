"""The frame of the window: sidebar, header, the sheet of keys, and the window itself."""
