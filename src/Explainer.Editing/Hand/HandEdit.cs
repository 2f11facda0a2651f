using Explainer.Core.Diagnostics;
using Explainer.Editing.Edits;

namespace Explainer.Editing.Hand;

/// <summary>What comes of a change by hand: an edit of the text, or why there is none.</summary>
/// <param name="Edit">The edit; null when nothing is written.</param>
/// <param name="Reason">Why nothing is written, a sentence; empty when there is an edit.</param>
/// <param name="Made">Where what was to be changed is made instead; null when that is nowhere else.</param>
public sealed record HandEdit(TextEdit? Edit, string Reason, SourceSpan? Made)
{
    /// <summary>The element that the edit adds; null when it adds none.</summary>
    public string? Added { get; init; }

    internal static HandEdit Refused(string reason, SourceSpan? made = null) => new(null, reason, made);

    internal static HandEdit Of(EditResult result, SourceSpan? at) => result.Edit is { } edit ? new HandEdit(edit, "", null) : Refused(
        result.Refusal switch
        {
            EditRefusal.BrokenText => "The text is not valid YAML, so nothing can be written into it; fix its first error.",
            EditRefusal.KeyExists => "There is such a key already.",
            EditRefusal.NotAMap or EditRefusal.NotAList => "It is written in a way that this cannot be added to; change it in the text.",
            EditRefusal.ChangesMore => "It would change the meaning of something else, such as what an alias stands for; change it in the text.",
            _ => "What is to be changed is not in the text any more.",
        },
        at);
}
