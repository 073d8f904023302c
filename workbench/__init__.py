"""The Dispatch Workbench: news-agency dispatches become training data.

The house has seven floors; a room uses only the floors below it, and three rooms
own the three big libraries (Qt, SQLAlchemy, spaCy)::

    __main__                                knows the command names
    ui (Qt) │ cli                           what people see
    project │ tasks │ worker                one open project, batch verbs, the worker process
    store (SQLAlchemy) │ formats │ nlp (spaCy) │ review
    french                                  French rules that need no parser
    plugins │ settings │ resources
    model                                   the language of the house
    errors                                  everything the program can say no with
"""

__version__ = "0.1.0"
