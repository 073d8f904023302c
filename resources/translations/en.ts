<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AskAboutWarnings</name>
    <message numerus="yes">
        <source>%n warning(s) open. Go to one with Enter, or call the document done.</source>
        <translation>
            <numerusform>%n warning open. Go to it with Enter, or call the document done.</numerusform>
            <numerusform>%n warnings open. Go to one with Enter, or call the document done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskAlike</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskDiscard</name>
    <message numerus="yes">
        <source>%n change(s) of the scheme would be lost.</source>
        <translation>
            <numerusform>%n change of the scheme would be lost.</numerusform>
            <numerusform>%n changes of the scheme would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskRecall</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskSettle</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%n left open</numerusform>
            <numerusform>%n left open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read by too few</source>
        <translation>
            <numerusform>%n document read by too few</numerusform>
            <numerusform>%n documents read by too few</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributionsPanel</name>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%n with warnings</numerusform>
            <numerusform>%n with warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistencySheet</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found right before</source>
        <translation>
            <numerusform>%n found right before</numerusform>
            <numerusform>%n found right before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPanel</name>
    <message numerus="yes">
        <source>Released in the last %n day(s)</source>
        <translation>
            <numerusform>Released in the last %n day</numerusform>
            <numerusform>Released in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndList</name>
    <message numerus="yes">
        <source>%n paragraph(s) before</source>
        <translation>
            <numerusform>%n paragraph before</numerusform>
            <numerusform>%n paragraphs before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) after</source>
        <translation>
            <numerusform>%n paragraph after</numerusform>
            <numerusform>%n paragraphs after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message numerus="yes">
        <source>%n document(s) go along</source>
        <translation>
            <numerusform>%n document goes along</numerusform>
            <numerusform>%n documents go along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: out already</source>
        <translation>
            <numerusform>%n left out: out already</numerusform>
            <numerusform>%n left out: out already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitsDialog</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accept %n</numerusform>
            <numerusform>Accept %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>Reject %n</numerusform>
            <numerusform>Reject %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPart</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveUnsaved</name>
    <message numerus="yes">
        <source>%n step(s) could not be saved yet.</source>
        <translation>
            <numerusform>%n step could not be saved yet.</numerusform>
            <numerusform>%n steps could not be saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%n place changed</numerusform>
            <numerusform>%n places changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsSheet</name>
    <message numerus="yes">
        <source>{name} has learnt from %n document(s)</source>
        <translation>
            <numerusform>{name} has learnt from %n document</numerusform>
            <numerusform>{name} has learnt from %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} · {layer}, %n document(s) · F1 {f1}</source>
        <translation>
            <numerusform>{name} · {layer}, %n document · F1 {f1}</numerusform>
            <numerusform>{name} · {layer}, %n documents · F1 {f1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training… about %n minute(s) left</source>
        <translation>
            <numerusform>Training… about %n minute left</numerusform>
            <numerusform>Training… about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Occurrences</name>
    <message numerus="yes">
        <source>Label %n</source>
        <translation>
            <numerusform>Label %n</numerusform>
            <numerusform>Label %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>%n step(s) could not be saved yet.</source>
        <translation>
            <numerusform>%n step could not be saved yet.</numerusform>
            <numerusform>%n steps could not be saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of an earlier session were not saved.</source>
        <translation>
            <numerusform>%n step of an earlier session was not saved.</numerusform>
            <numerusform>%n steps of an earlier session were not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) no longer apply to the project as it is.</source>
        <translation>
            <numerusform>%n step no longer applies to the project as it is.</numerusform>
            <numerusform>%n steps no longer apply to the project as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new step(s)</source>
        <translation>
            <numerusform>%n new step</numerusform>
            <numerusform>%n new steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n layer(s)</source>
        <translation>
            <numerusform>in %n layer</numerusform>
            <numerusform>in %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) refused</source>
        <translation>
            <numerusform>%n layer refused</numerusform>
            <numerusform>%n layers refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) can be changed here again</source>
        <translation>
            <numerusform>%n layer can be changed here again</numerusform>
            <numerusform>%n layers can be changed here again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recalled: %n layer(s) can be changed here again</source>
        <translation>
            <numerusform>Recalled: %n layer can be changed here again</numerusform>
            <numerusform>Recalled: %n layers can be changed here again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n annotator</numerusform>
            <numerusform>%n annotators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>&amp;Change %n: label {label}</source>
        <translation>
            <numerusform>&amp;Label %n: {label}</numerusform>
            <numerusform>&amp;Label %n: {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n as the words say</source>
        <translation>
            <numerusform>&amp;Change %n as the words say</numerusform>
            <numerusform>&amp;Change %n as the words say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n</source>
        <translation>
            <numerusform>&amp;Change %n</numerusform>
            <numerusform>&amp;Change %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n document(s) read by both</source>
        <translation>
            <numerusform>%n document read by both</numerusform>
            <numerusform>%n documents read by both</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message numerus="yes">
        <source>%n reading(s) assigned</source>
        <translation>
            <numerusform>%n reading assigned</numerusform>
            <numerusform>%n readings assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) taken back</source>
        <translation>
            <numerusform>%n reading taken back</numerusform>
            <numerusform>%n readings taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) would be added</source>
        <translation>
            <numerusform>%n reading would be added</numerusform>
            <numerusform>%n readings would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read by several</source>
        <translation>
            <numerusform>%n document read by several</numerusform>
            <numerusform>%n documents read by several</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) of its gold that nobody read</source>
        <translation>
            <numerusform>%n span of its gold that nobody read</numerusform>
            <numerusform>%n spans of its gold that nobody read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) here on which all agree: Ctrl+Shift+U</source>
        <translation>
            <numerusform>%n unit here on which all agree: Ctrl+Shift+U</numerusform>
            <numerusform>%n units here on which all agree: Ctrl+Shift+U</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationPart</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message numerus="yes">
        <source>%n document(s) released</source>
        <translation>
            <numerusform>%n document released</numerusform>
            <numerusform>%n documents released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) withdrawn</source>
        <translation>
            <numerusform>%n document withdrawn</numerusform>
            <numerusform>%n documents withdrawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceLabel</name>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Replace %n</numerusform>
            <numerusform>Replace %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n</source>
        <translation>
            <numerusform>Erase %n</numerusform>
            <numerusform>Erase %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n span(s) come back</source>
        <translation>
            <numerusform>%n span comes back</numerusform>
            <numerusform>%n spans come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) go</source>
        <translation>
            <numerusform>%n span goes</numerusform>
            <numerusform>%n spans go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) change</source>
        <translation>
            <numerusform>%n span changes</numerusform>
            <numerusform>%n spans change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) differ</source>
        <translation>
            <numerusform>%n link differs</numerusform>
            <numerusform>%n links differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewBulk</name>
    <message numerus="yes">
        <source>%n unit(s) decided</source>
        <translation>
            <numerusform>%n unit decided</numerusform>
            <numerusform>%n units decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) settled</source>
        <translation>
            <numerusform>%n unit settled</numerusform>
            <numerusform>%n units settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%n left open</numerusform>
            <numerusform>%n left open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>Taken back in %n document(s)</source>
        <translation>
            <numerusform>Taken back in %n document</numerusform>
            <numerusform>Taken back in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message numerus="yes">
        <source>%n change(s), not yet applied</source>
        <translation>
            <numerusform>%n change, not yet applied</numerusform>
            <numerusform>%n changes, not yet applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondLookPanel</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleLog</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanHead</name>
    <message numerus="yes">
        <source>%n span(s) picked</source>
        <translation>
            <numerusform>%n span picked</numerusform>
            <numerusform>%n spans picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingTable</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in another language</source>
        <translation>
            <numerusform>%n in another language</numerusform>
            <numerusform>%n in another language</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Traffic</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) looked at</source>
        <translation>
            <numerusform>%n layer looked at</numerusform>
            <numerusform>%n layers looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%n document added</numerusform>
            <numerusform>%n documents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) added</source>
        <translation>
            <numerusform>%n layer added</numerusform>
            <numerusform>%n layers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) were there already</source>
        <translation>
            <numerusform>%n layer were there already</numerusform>
            <numerusform>%n layers were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were there already</source>
        <translation>
            <numerusform>%n document were there already</numerusform>
            <numerusform>%n documents were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out:</source>
        <translation>
            <numerusform>%n were left out:</numerusform>
            <numerusform>%n were left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message numerus="yes">
        <source>{name} · %n done</source>
        <translation>
            <numerusform>{name} · %n done</numerusform>
            <numerusform>{name} · %n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into {folder}; about %n minute(s) of work.</source>
        <translation>
            <numerusform>Into {folder}; about %n minute of work.</numerusform>
            <numerusform>Into {folder}; about %n minutes of work.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownPart</name>
    <message numerus="yes">
        <source>%n span(s) carry it</source>
        <translation>
            <numerusform>%n span carries it</numerusform>
            <numerusform>%n spans carry it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s).</source>
        <translation>
            <numerusform>in %n document.</numerusform>
            <numerusform>in %n documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) picked</source>
        <translation>
            <numerusform>%n span picked</numerusform>
            <numerusform>%n spans picked</numerusform>
        </translation>
    </message>
</context>
</TS>
