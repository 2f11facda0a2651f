using Explainer.Editing.Syntax;

namespace Explainer.Editing.Meaning;

/// <summary>Where a name is given.</summary>
/// <param name="Kind">What it is a name of.</param>
/// <param name="Name">The name.</param>
/// <param name="Scope">Within what it is known: a template's name, a beat's id for marks; empty for the whole storyboard.</param>
/// <param name="Start">Where it stands, in UTF-16 characters.</param>
/// <param name="Length">How long it is.</param>
public sealed record NameDefinition(NameKind Kind, string Name, string Scope, int Start, int Length)
{
    /// <summary>The included file that it stands in; null for the storyboard itself.</summary>
    public string? File { get; init; }

    /// <summary>What is defined.</summary>
    public ValueSyntax? Value { get; init; }

    /// <summary>What an element or template is an instance of; null when that is not known.</summary>
    public string? Component { get; init; }

    /// <summary>The template that an element is made from; null for none.</summary>
    public string? Template { get; init; }

    /// <summary>Whether nobody wrote it: an element that fills a slot, or stands in a list, is called by that.</summary>
    public bool IsImplied { get; init; }

    /// <summary>Whether a loop or a template's argument makes many names of it.</summary>
    public bool IsPattern => Name.Contains('$');
}
