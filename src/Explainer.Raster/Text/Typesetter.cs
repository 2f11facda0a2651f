using Explainer.Display.Text;

namespace Explainer.Raster.Text;

/// <summary>
/// Sets text: chooses fonts, shapes, breaks lines, aligns. Equal calls give equal blocks. For use from any number of threads. Whoever still uses it after it was disposed gets an
/// <see cref="ObjectDisposedException"/>: what lies below would read memory that is gone.
/// </summary>
public sealed class Typesetter : IDisposable
{
    private const int MaxRemembered = 4096;
    private readonly Lock gate = new();
    private readonly Dictionary<Request, TextBlock> remembered = [];
    private readonly FontCatalog catalog = new();
    private readonly Shaper shaper = new();
    private MathTypeface? mathematics;
    private bool isDisposed;

    /// <summary>The names of all families, the program's own and the installed ones, sorted; for suggestions.</summary>
    public IReadOnlyList<string> Families
    {
        get
        {
            lock (gate)
            {
                ObjectDisposedException.ThrowIf(isDisposed, this);
                return catalog.Families;
            }
        }
    }

    /// <summary>Whether the fonts that are installed on the machine were looked at, because the program's own did not do.</summary>
    internal bool HasAskedTheSystem
    {
        get
        {
            lock (gate)
            {
                return catalog.HasAskedTheSystem;
            }
        }
    }

    /// <summary>
    /// Whether a family comes with the program or is installed; upper and lower case are alike. Generic names such as <c>sans-serif</c> are
    /// none.
    /// </summary>
    /// <exception cref="Core.Diagnostics.ExplainerException">It does not come with the program, and fontconfig is not installed.</exception>
    public bool HasFamily(string family)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return catalog.Has(family);
        }
    }

    /// <summary>The typeface for mathematics.</summary>
    /// <exception cref="Core.Diagnostics.ExplainerException">Its file is missing or cannot be read.</exception>
    public MathTypeface Mathematics
    {
        get
        {
            lock (gate)
            {
                ObjectDisposedException.ThrowIf(isDisposed, this);
                return mathematics ??= new MathTypeface(gate, catalog.Primary(ProgramFonts.Mathematics, 400, false));
            }
        }
    }

    /// <summary>Sets a text.</summary>
    /// <param name="style">How; its family must be there (see <see cref="HasFamily"/>), else another one stands in for it.</param>
    /// <param name="text">The text; line feeds start new lines.</param>
    /// <param name="maxWidth">Lines are broken to stay within so many px; a word that is longer is broken within.</param>
    public TextBlock Set(TextStyle style, StyledText text, double maxWidth = double.PositiveInfinity)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
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

    /// <summary>Sets a text as glyphs of fonts instead of outlines.</summary>
    /// <param name="style">How.</param>
    /// <param name="text">The text; line feeds start new lines.</param>
    /// <param name="maxWidth">As in <see cref="Set"/>.</param>
    /// <returns>The glyphs, line by line, and the box in px.</returns>
    internal (IReadOnlyList<GlyphRun> Runs, Core.Geometry.Size Size) SetRuns(TextStyle style, string text, double maxWidth)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return new TextLayout(catalog, shaper, style, text, maxWidth).BuildRuns();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            shaper.Dispose();
            catalog.Dispose();
        }
    }

    private sealed record Request(TextStyle Style, StyledText Text, double MaxWidth);
}
