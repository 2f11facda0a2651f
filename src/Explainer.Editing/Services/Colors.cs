using Explainer.Core;
using Explainer.Editing.Edits;
using Explainer.Editing.Syntax;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Services;

/// <summary>The colours in a storyboard.</summary>
public static class Colors
{
    /// <summary>All colours that are named, by their digits or by a role of the theme.</summary>
    public static IReadOnlyList<WrittenColor> Of(StoryboardDocument document)
    {
        var roles = ThemeColors.Of(document);
        return
        [
            .. document.Tree.Root.All().OfType<ScalarSyntax>().Where(s => s.Length > 0 && document.Meaning.ShapeOf(s)?.Kind == ShapeKind.Color)
                .Select(s => (Scalar: s, Color: roles.TryGetValue(s.Value, out var role) ? role : Color.TryParse(s.Value)))
                .Where(c => c.Color is not null).Select(c => new WrittenColor(TextSpan.Between(c.Scalar.ContentStart, c.Scalar.End), c.Color!.Value)),
        ];
    }

    /// <summary>A colour as it is written in place of another.</summary>
    /// <param name="color">The colour.</param>
    public static string Write(Color color) => ScalarWriter.Write(new EditText(color.ToString(), isPlain: false), ScalarStyle.DoubleQuoted, inFlow: true);
}
