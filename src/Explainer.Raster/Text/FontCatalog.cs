using System.Text;
using Explainer.Core.Diagnostics;

namespace Explainer.Raster.Text;

/// <summary>
/// All fonts: those that come with the program, and behind them those that are installed, which are not looked at before they are needed.
/// Callers hold the typesetter's lock.
/// </summary>
internal sealed class FontCatalog : IDisposable
{
    private const int MaxFallbacks = 4096;
    private readonly Dictionary<string, FontFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<FontSource, FontFace> faces = [];
    private readonly Dictionary<PrimaryKey, FontFace> primaries = [];
    private readonly Dictionary<FontNeed, FontFace?> fallbacks = [];
    private readonly Lazy<SystemFonts?> installed = new(SystemFonts.TryLoad, LazyThreadSafetyMode.None);

    /// <summary>All families' names, sorted.</summary>
    internal IReadOnlyList<string> Families =>
        [.. ProgramFonts.Families.Union(installed.Value?.Families ?? [], StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether the installed fonts were looked at.</summary>
    internal bool HasAskedTheSystem => installed.IsValueCreated;

    /// <summary>Whether a family comes with the program or is installed; upper and lower case are alike.</summary>
    /// <exception cref="ExplainerException">It does not come with the program, and what finds others is missing.</exception>
    internal bool Has(string family) => ProgramFonts.Has(family)
        || (installed.Value ?? throw RenderRules.LibraryMissingFontconfig.With(family, string.Join(", ", ProgramFonts.Families)).Failure())
        .Has(family);

    /// <summary>The face of a family that is nearest to weight and slant; another family's when there is none of that name.</summary>
    internal FontFace Primary(string family, int weight, bool italic)
    {
        var key = new PrimaryKey(family, weight, italic);
        if (!primaries.TryGetValue(key, out var face))
        {
            face = Open(
                ProgramFonts.Find(family, weight, italic) ?? installed.Value?.Find(family, weight, italic, "en", "", false)
                ?? ProgramFonts.Find(ProgramFonts.Sans, weight, italic)!);
            primaries.Add(key, face);
        }

        return face;
    }

    /// <summary>Another face that shows a grapheme cluster, or at least its first character; null when no font has that.</summary>
    internal FontFace? Fallback(FontNeed need)
    {
        if (!fallbacks.TryGetValue(need, out var face))
        {
            // A text with very many different characters must not make this grow without end.
            if (fallbacks.Count >= MaxFallbacks)
            {
                fallbacks.Clear();
            }

            face = Find(need);
            fallbacks.Add(need, face);
        }

        return face;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var face in faces.Values)
        {
            face.Dispose();
        }

        foreach (var file in files.Values)
        {
            file.Dispose();
        }

        if (installed.IsValueCreated)
        {
            installed.Value?.Dispose();
        }
    }

    // The program's own fonts come first, so that what they have looks alike on every machine.
    private FontFace? Find(FontNeed need)
    {
        FontFace? partly = null;
        _ = Rune.DecodeFromUtf16(need.Cluster, out var first, out _);
        foreach (var family in Order(need))
        {
            var face = Open(ProgramFonts.Find(family, need.Weight, need.Italic)!);
            if (face.HasAll(need.Cluster))
            {
                return face;
            }

            partly ??= face.Has(first) ? face : null;
        }

        var source = installed.Value?.Find(
            need.IsColored ? "emoji" : "sans-serif", need.Weight, need.Italic, need.IsColored ? "und-zsye" : need.Language, need.Cluster,
            need.IsColored);
        var other = source is null ? null : Open(source);
        return other is not null && other.HasAll(need.Cluster) ? other
            : partly ?? (other is not null && other.Has(first) ? other : null);
    }

    private static string[] Order(FontNeed need)
    {
        var han = ProgramFonts.HanFamily(need.HanLanguage);
        return need.IsColored ? [ProgramFonts.Emoji]
            : need.IsHan ? [han, ProgramFonts.Sans, ProgramFonts.Mono, ProgramFonts.Emoji]
            : [ProgramFonts.Sans, ProgramFonts.Mono, han, ProgramFonts.Emoji];
    }

    private FontFace Open(FontSource source)
    {
        if (!faces.TryGetValue(source, out var face))
        {
            if (!files.TryGetValue(source.File, out var file))
            {
                file = new FontFile(source.File);
                files.Add(source.File, file);
            }

            face = new FontFace(file, source);
            faces.Add(source, face);
        }

        return face;
    }

    private sealed record PrimaryKey(string Family, int Weight, bool Italic);
}
