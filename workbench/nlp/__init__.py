"""What needs spaCy: pipelines and the suggesters that read with them.

The only room that knows spaCy. It is imported inside the worker process and by tests alone;
the window never does, and works without.
"""
