<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AskAboutWarnings</name>
    <message numerus="yes">
        <source>%n warning(s) open. Go to one with Enter, or call the document done.</source>
        <translation>
            <numerusform>%Ln warning open. Go to it with Enter, or call the document done.</numerusform>
            <numerusform>%Ln warnings open. Go to one with Enter, or call the document done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskAlike</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskDiscard</name>
    <message numerus="yes">
        <source>%n change(s) of the scheme would be lost.</source>
        <translation>
            <numerusform>%Ln change of the scheme would be lost.</numerusform>
            <numerusform>%Ln changes of the scheme would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskRecall</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskSettle</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%Ln left open</numerusform>
            <numerusform>%Ln left open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read by too few</source>
        <translation>
            <numerusform>%Ln document read by too few</numerusform>
            <numerusform>%Ln documents read by too few</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributionsPanel</name>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%Ln with warnings</numerusform>
            <numerusform>%Ln with warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistencySheet</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found right before</source>
        <translation>
            <numerusform>%Ln found right before</numerusform>
            <numerusform>%Ln found right before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPanel</name>
    <message numerus="yes">
        <source>Released in the last %n day(s)</source>
        <translation>
            <numerusform>Released in the last %Ln day</numerusform>
            <numerusform>Released in the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%Ln correction</numerusform>
            <numerusform>%Ln corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
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
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndList</name>
    <message numerus="yes">
        <source>%n paragraph(s) before</source>
        <translation>
            <numerusform>%Ln paragraph before</numerusform>
            <numerusform>%Ln paragraphs before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) after</source>
        <translation>
            <numerusform>%Ln paragraph after</numerusform>
            <numerusform>%Ln paragraphs after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message numerus="yes">
        <source>%n document(s) go along</source>
        <translation>
            <numerusform>%Ln document goes along</numerusform>
            <numerusform>%Ln documents go along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: out already</source>
        <translation>
            <numerusform>%Ln left out: out already</numerusform>
            <numerusform>%Ln left out: out already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitsDialog</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accept %Ln</numerusform>
            <numerusform>Accept %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>Reject %Ln</numerusform>
            <numerusform>Reject %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPart</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveUnsaved</name>
    <message numerus="yes">
        <source>%n step(s) could not be saved yet.</source>
        <translation>
            <numerusform>%Ln step could not be saved yet.</numerusform>
            <numerusform>%Ln steps could not be saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%Ln place changed</numerusform>
            <numerusform>%Ln places changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsSheet</name>
    <message numerus="yes">
        <source>{name} has learnt from %n document(s)</source>
        <translation>
            <numerusform>{name} has learnt from %Ln document</numerusform>
            <numerusform>{name} has learnt from %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} · {layer}, %n document(s) · F1 {f1}</source>
        <translation>
            <numerusform>{name} · {layer}, %Ln document · F1 {f1}</numerusform>
            <numerusform>{name} · {layer}, %Ln documents · F1 {f1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training… about %n minute(s) left</source>
        <translation>
            <numerusform>Training… about %Ln minute left</numerusform>
            <numerusform>Training… about %Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Occurrences</name>
    <message numerus="yes">
        <source>Label %n</source>
        <translation>
            <numerusform>Label %Ln</numerusform>
            <numerusform>Label %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>%n step(s) could not be saved yet.</source>
        <translation>
            <numerusform>%Ln step could not be saved yet.</numerusform>
            <numerusform>%Ln steps could not be saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of an earlier session were not saved.</source>
        <translation>
            <numerusform>%Ln step of an earlier session was not saved.</numerusform>
            <numerusform>%Ln steps of an earlier session were not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) no longer apply to the project as it is.</source>
        <translation>
            <numerusform>%Ln step no longer applies to the project as it is.</numerusform>
            <numerusform>%Ln steps no longer apply to the project as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new step(s)</source>
        <translation>
            <numerusform>%Ln new step</numerusform>
            <numerusform>%Ln new steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n layer(s)</source>
        <translation>
            <numerusform>in %Ln layer</numerusform>
            <numerusform>in %Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) refused</source>
        <translation>
            <numerusform>%Ln layer refused</numerusform>
            <numerusform>%Ln layers refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) can be changed here again</source>
        <translation>
            <numerusform>%Ln layer can be changed here again</numerusform>
            <numerusform>%Ln layers can be changed here again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recalled: %n layer(s) can be changed here again</source>
        <translation>
            <numerusform>Recalled: %Ln layer can be changed here again</numerusform>
            <numerusform>Recalled: %Ln layers can be changed here again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%Ln annotator</numerusform>
            <numerusform>%Ln annotators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>&amp;Change %n: label {label}</source>
        <translation>
            <numerusform>&amp;Label %Ln: {label}</numerusform>
            <numerusform>&amp;Label %Ln: {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n as the words say</source>
        <translation>
            <numerusform>&amp;Change %Ln as the words say</numerusform>
            <numerusform>&amp;Change %Ln as the words say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n</source>
        <translation>
            <numerusform>&amp;Change %Ln</numerusform>
            <numerusform>&amp;Change %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n document(s) read by both</source>
        <translation>
            <numerusform>%Ln document read by both</numerusform>
            <numerusform>%Ln documents read by both</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message numerus="yes">
        <source>%n reading(s) assigned</source>
        <translation>
            <numerusform>%Ln reading assigned</numerusform>
            <numerusform>%Ln readings assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) taken back</source>
        <translation>
            <numerusform>%Ln reading taken back</numerusform>
            <numerusform>%Ln readings taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) would be added</source>
        <translation>
            <numerusform>%Ln reading would be added</numerusform>
            <numerusform>%Ln readings would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read by several</source>
        <translation>
            <numerusform>%Ln document read by several</numerusform>
            <numerusform>%Ln documents read by several</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) of its gold that nobody read</source>
        <translation>
            <numerusform>%Ln span of its gold that nobody read</numerusform>
            <numerusform>%Ln spans of its gold that nobody read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) here on which all agree: Ctrl+Shift+U</source>
        <translation>
            <numerusform>%Ln unit here on which all agree: Ctrl+Shift+U</numerusform>
            <numerusform>%Ln units here on which all agree: Ctrl+Shift+U</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationPart</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message numerus="yes">
        <source>%n document(s) released</source>
        <translation>
            <numerusform>%Ln document released</numerusform>
            <numerusform>%Ln documents released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) withdrawn</source>
        <translation>
            <numerusform>%Ln document withdrawn</numerusform>
            <numerusform>%Ln documents withdrawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceLabel</name>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Replace %Ln</numerusform>
            <numerusform>Replace %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n</source>
        <translation>
            <numerusform>Erase %Ln</numerusform>
            <numerusform>Erase %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n span(s) come back</source>
        <translation>
            <numerusform>%Ln span comes back</numerusform>
            <numerusform>%Ln spans come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) go</source>
        <translation>
            <numerusform>%Ln span goes</numerusform>
            <numerusform>%Ln spans go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) change</source>
        <translation>
            <numerusform>%Ln span changes</numerusform>
            <numerusform>%Ln spans change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) differ</source>
        <translation>
            <numerusform>%Ln link differs</numerusform>
            <numerusform>%Ln links differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewBulk</name>
    <message numerus="yes">
        <source>%n unit(s) decided</source>
        <translation>
            <numerusform>%Ln unit decided</numerusform>
            <numerusform>%Ln units decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) settled</source>
        <translation>
            <numerusform>%Ln unit settled</numerusform>
            <numerusform>%Ln units settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%Ln left open</numerusform>
            <numerusform>%Ln left open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>Taken back in %n document(s)</source>
        <translation>
            <numerusform>Taken back in %Ln document</numerusform>
            <numerusform>Taken back in %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message numerus="yes">
        <source>%n change(s), not yet applied</source>
        <translation>
            <numerusform>%Ln change, not yet applied</numerusform>
            <numerusform>%Ln changes, not yet applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondLookPanel</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleLog</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanHead</name>
    <message numerus="yes">
        <source>%n span(s) picked</source>
        <translation>
            <numerusform>%Ln span picked</numerusform>
            <numerusform>%Ln spans picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingTable</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
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
            <numerusform>%Ln in another language</numerusform>
            <numerusform>%Ln in another language</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Traffic</name>
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
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) looked at</source>
        <translation>
            <numerusform>%Ln layer looked at</numerusform>
            <numerusform>%Ln layers looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%Ln document added</numerusform>
            <numerusform>%Ln documents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) added</source>
        <translation>
            <numerusform>%Ln layer added</numerusform>
            <numerusform>%Ln layers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) were there already</source>
        <translation>
            <numerusform>%Ln layer were there already</numerusform>
            <numerusform>%Ln layers were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were there already</source>
        <translation>
            <numerusform>%Ln document were there already</numerusform>
            <numerusform>%Ln documents were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out:</source>
        <translation>
            <numerusform>%Ln were left out:</numerusform>
            <numerusform>%Ln were left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message numerus="yes">
        <source>{name} · %n done</source>
        <translation>
            <numerusform>{name} · %Ln done</numerusform>
            <numerusform>{name} · %Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into {folder}; about %n minute(s) of work.</source>
        <translation>
            <numerusform>Into {folder}; about %Ln minute of work.</numerusform>
            <numerusform>Into {folder}; about %Ln minutes of work.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownPart</name>
    <message numerus="yes">
        <source>%n span(s) carry it</source>
        <translation>
            <numerusform>%Ln span carries it</numerusform>
            <numerusform>%Ln spans carry it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s).</source>
        <translation>
            <numerusform>in %Ln document.</numerusform>
            <numerusform>in %Ln documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) picked</source>
        <translation>
            <numerusform>%Ln span picked</numerusform>
            <numerusform>%Ln spans picked</numerusform>
        </translation>
    </message>
</context>
</TS>
