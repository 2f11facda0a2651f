using System.Text.RegularExpressions;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Edits;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Services;

/// <summary>Makes edits of remedies: the name that was meant, one of the names that there are, a key taken away, a warning allowed.</summary>
public static partial class QuickFixes
{
    private const int MostChoices = 12;

    /// <summary>The edits that mend a mistake, or silence a warning; none when its remedy is for a person to carry out.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="diagnostic">What is told, of this state of the storyboard.</param>
    public static IReadOnlyList<QuickFix> Of(StoryboardDocument document, Diagnostic diagnostic)
    {
        if (diagnostic.Span is not { } span || span.Source.Path != document.Path || DiagnosticPlace.Of(document.Text, span) is not { } place)
        {
            return [];
        }

        var fixes = new List<QuickFix>();
        var text = document.Text.Substring(place.Start, place.Length);
        if (Meant().Match(diagnostic.Remedy) is { Success: true } meant)
        {
            Replace(meant.Groups[1].Value, isLikely: true);
        }
        else if (Instead().Match(diagnostic.Remedy) is { Success: true } instead && text.Trim('"', '\'', ':') == instead.Groups[2].Value)
        {
            Replace(instead.Groups[1].Value, isLikely: true);
        }
        else if (diagnostic.Rule == NameRules.BadId && Mended().Match(diagnostic.Remedy) is { Success: true } mended)
        {
            Replace(mended.Groups[1].Value, isLikely: true);
        }
        else if (OneOf().Match(diagnostic.Remedy) is { Success: true } choices)
        {
            foreach (var choice in choices.Groups[1].Value.TrimEnd('.').Split(", ").Where(c => c.Length > 0 && c != "...").Take(MostChoices))
            {
                Replace(choice, isLikely: false);
            }
        }

        if (document.ValueAt(place.Start) is ScalarSyntax { Parent: EntrySyntax entry } key && entry.Key == key && diagnostic.Severity == Severity.Error
            && (diagnostic.Rule == KeyRules.UnknownKey || diagnostic.Rule == NameRules.UnknownProp || diagnostic.Rule == NameRules.UnknownParameter || diagnostic.Rule == FileRules.DuplicateKey.Rule)
            && SyntaxPath.Of(entry) is var path && path.Find(document.Tree) == entry.Value && new TreeEditor(document.Tree).Remove(path).Edit is { } removal)
        {
            fixes.Add(new QuickFix($"Remove {entry.Name}", removal, IsLikely: false));
        }

        if (LintRules.Names.Contains(diagnostic.Code) && Allow(document, place.Start, diagnostic.Code) is { } allowed)
        {
            fixes.Add(allowed);
        }

        return fixes;

        void Replace(string name, bool isLikely)
        {
            if (name != text)
            {
                fixes.Add(new QuickFix($"Change to {name}", new TextEdit([new TextChange(place.Start, place.Length, Written(document, place, text, name))]), isLikely));
            }
        }
    }

    // In place of a name within a text the name alone; in place of a whole text as that was written.
    private static string Written(StoryboardDocument document, TextSpan place, string old, string name)
    {
        if (document.ValueAt(place.Start) is not ScalarSyntax scalar || scalar.ContentStart != place.Start || scalar.End != place.End)
        {
            return name;
        }

        return old.Length > 0 && old[0] is '"' or '\'' ? old[0] + name + old[0]
            : ScalarWriter.Write(new EditText(name, isPlain: false), ScalarStyle.Plain, ValueEdits.InFlow(scalar), isKey: scalar.Parent is EntrySyntax entry && entry.Key == scalar);
    }

    // At the element, action or beat that the warning is about, or at the top.
    private static QuickFix? Allow(StoryboardDocument document, int position, string rule)
    {
        var at = document.ValueAt(position);
        var maps = at.Ancestors().Prepend(at).Concat(at.Parent is EntrySyntax { Value: MapSyntax below } named && named.Key == at ? [below] : (IEnumerable<SyntaxNode>)[]).OfType<MapSyntax>();
        var own = at.Parent is EntrySyntax { Value: MapSyntax value } entry && entry.Key == at ? maps.Prepend(value) : maps;
        if (own.FirstOrDefault(m => document.Meaning.ShapeOf(m)?.Find("allow") is not null) is not { } map)
        {
            return null;
        }

        var (editor, path) = (new TreeEditor(document.Tree), SyntaxPath.Of(map));
        var result = map.Find("allow")?.Value switch
        {
            null => editor.InsertKey(path, "allow", EditValue.Text(rule)),
            ListSyntax => editor.InsertItem(path.Key("allow"), EditValue.Text(rule)),
            ScalarSyntax { IsNull: false } one => editor.SetValue(path.Key("allow"), new EditList([EditValue.Text(one.Value), EditValue.Text(rule)])),
            _ => editor.SetValue(path.Key("allow"), EditValue.Text(rule)),
        };
        return result.Edit is { } edit ? new QuickFix($"Allow {rule} here", edit, IsLikely: false) : null;
    }

    [GeneratedRegex("^Did you mean \"([^\"]+)\"\\?$")]
    private static partial Regex Meant();

    [GeneratedRegex("^Write ([\\w-]+): instead of ([\\w-]+):")]
    private static partial Regex Instead();

    [GeneratedRegex("^Use small letters, digits[^:]*: (.+)\\.$")]
    private static partial Regex Mended();

    [GeneratedRegex("^Use one of: (.+)$")]
    private static partial Regex OneOf();
}
