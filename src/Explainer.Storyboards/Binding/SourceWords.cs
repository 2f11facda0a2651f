using System.Collections.Frozen;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Binding;

/// <summary>How each language says where a figure comes from; in others it is said in English.</summary>
internal static class SourceWords
{
    private static readonly (string Reference, string Measured) English = ("reference: ", "measured: ");

    private static readonly FrozenDictionary<string, (string Reference, string Measured)> ByLanguage = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["de"] = ("Quelle: ", "gemessen: "),
        ["es"] = ("referencia: ", "medido: "),
        ["fr"] = ("référence : ", "mesuré : "),
        ["it"] = ("riferimento: ", "misurato: "),
        ["ja"] = ("出典：", "実測："),
        ["ko"] = ("출처: ", "실측: "),
        ["nl"] = ("bron: ", "gemeten: "),
        ["pt"] = ("referência: ", "medido: "),
        ["zh"] = ("参考：", "实测："),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The note of a figure that somebody else has published.</summary>
    /// <param name="language">A BCP 47 tag; what stands behind its first part does not matter here.</param>
    /// <param name="source">Where it was published.</param>
    public static FigureNote Reference(string language, string source) => new(Of(language).Reference + source, false);

    /// <summary>The note of a figure that was measured.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="provenance">On what and when.</param>
    public static FigureNote Measured(string language, string provenance) => new(Of(language).Measured + provenance, true);

    private static (string Reference, string Measured) Of(string language) =>
        ByLanguage.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), English);
}
