"""The language of the house: documents, spans, relations, layers, edits, ops and schemes.

Standard library only. One meaning for each word, as in the glossary:

document    one imported text, never altered again; a *dispatch* came from a wire
span        a labelled stretch [start, end) of one document, in Unicode code points
label       the class that a span or relation carries; belongs to the scheme
attribute   a further value on a span or relation
relation    a labelled, directed link from a source span to a target span in one layer
scheme      labels, relation types, attributes and rules of a project
annotator   whoever writes a layer: a person or a machine
layer       all annotations of one annotator on one document
suggestion  a span or relation in a machine's layer, not yet accepted
gold        the layer that adjudication writes; what export and training read
op, edit    one user step; one before/after pair
change      the notice that something happened
"""

from workbench.model.annotation import LayerFields, Rejection, Relation, Span
from workbench.model.edit import Change, Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import GOLD, Layer, layer_of
from workbench.model.review import Assignment, Decision
from workbench.model.scheme import Attribute, Label, RelationType, Scheme
from workbench.model.text import Document, OffsetMap, digest_of
from workbench.model.values import NO_ATTRIBUTES, Attributes, canonical

__all__ = [
    "GOLD",
    "NO_ATTRIBUTES",
    "Assignment",
    "Attribute",
    "Attributes",
    "Change",
    "Decision",
    "Document",
    "Edit",
    "Label",
    "Layer",
    "LayerFields",
    "OffsetMap",
    "Op",
    "Rejection",
    "Relation",
    "RelationType",
    "Scheme",
    "Span",
    "canonical",
    "digest_of",
    "layer_of",
    "new_id",
]
