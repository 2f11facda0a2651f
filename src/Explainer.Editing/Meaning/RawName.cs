using Explainer.Editing.Syntax;

namespace Explainer.Editing.Meaning;

/// <summary>A name that was met and is still to be found.</summary>
/// <param name="Kind">What it is a name of.</param>
/// <param name="Name">The name.</param>
/// <param name="Scope">Within what it stands: a template's name, a beat's id for marks; empty outside.</param>
/// <param name="Text">The text that it is a part of.</param>
/// <param name="Offset">Where in what that text means.</param>
/// <param name="MayBeWords">Whether it is nothing but words where there is nothing of this name.</param>
internal readonly record struct RawName(NameKind Kind, string Name, string Scope, ScalarSyntax Text, int Offset, bool MayBeWords = false);
