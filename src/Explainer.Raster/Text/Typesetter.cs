using Explainer.Core;
using Explainer.Display.Text;

namespace Explainer.Raster.Text;

/// <summary>
/// Sets text: chooses fonts, shapes, breaks lines, aligns. Equal calls give equal blocks. For use from any number of threads.
/// </summary>
public sealed class Typesetter : IDisposable
{
    private const int MaxRemembered = 4096;
    private readonly Lock gate = new();
    private readonly Dictionary<Request, TextBlock> remembered = [];
    private readonly FontCatalog catalog = new();
    private readonly Shaper shaper = new();

    /// <summary>The installed families' names, sorted; for suggestions.</summary>
    public IReadOnlyList<string> Families => catalog.Families;

    /// <summary>Whether a family is installed; upper and lower case are alike. Generic names such as <c>sans-serif</c> are none.</summary>
    public bool HasFamily(string family) => catalog.Has(family);

    /// <summary>Sets a text.</summary>
    /// <param name="style">How; its family must be installed (see <see cref="HasFamily"/>), else another one stands in for it.</param>
    /// <param name="text">Plain text; line feeds start new lines.</param>
    /// <param name="maxWidth">Lines are broken to stay within so many px; a word that is longer is broken within.</param>
    public TextBlock Set(TextStyle style, string text, double maxWidth = double.PositiveInfinity)
    {
        lock (gate)
        {
            var request = new Request(style, text, maxWidth);
            if (remembered.TryGetValue(request, out var block))
            {
                return block;
            }

            block = new TextLayout(catalog, shaper, style, text, maxWidth).Build();
            if (remembered.Count >= MaxRemembered)
            {
                remembered.Clear();
            }

            remembered.Add(request, block);
            return block;
        }
    }

    /// <summary>
    /// What the fonts of some families are: the same exactly when their files are. Stands on the checksums that a font file keeps of its
    /// own tables, so that no file is read as a whole.
    /// </summary>
    public ContentHash FontFingerprint(params ReadOnlySpan<string> families)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            files.UnionWith(catalog.FilesOf(family));
        }

        return FontFileDigest.Of(files);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            shaper.Dispose();
            catalog.Dispose();
        }
    }

    private sealed record Request(TextStyle Style, string Text, double MaxWidth);
}
