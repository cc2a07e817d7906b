"""A job is a process, and a folder that anybody may watch: specs, events, clients (without torch) and the worker."""
