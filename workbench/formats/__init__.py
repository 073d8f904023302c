"""File formats, one file or folder each, importer and exporter side by side.

A format is registered in ``pyproject.toml`` (``workbench.importers``, ``workbench.exporters``),
as a stranger's would be. It knows nothing of projects or databases: it turns a file into rows
(``model.packing``) and rows into bytes, and runs in the worker process.
"""
