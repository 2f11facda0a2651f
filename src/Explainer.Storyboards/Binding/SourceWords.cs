using System.Collections.Frozen;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Binding;

/// <summary>How each language says where a figure comes from; in others it is said in English.</summary>
internal static class SourceWords
{
    private static readonly Words English = new("reference: ", "measured: ", "Sources: ", "Measured: ");

    private static readonly FrozenDictionary<string, Words> ByLanguage = new Dictionary<string, Words>(StringComparer.Ordinal)
    {
        ["de"] = new("Quelle: ", "gemessen: ", "Quellen: ", "Gemessen: "),
        ["es"] = new("referencia: ", "medido: ", "Fuentes: ", "Medido: "),
        ["fr"] = new("référence : ", "mesuré : ", "Sources : ", "Mesuré : "),
        ["it"] = new("riferimento: ", "misurato: ", "Fonti: ", "Misurato: "),
        ["ja"] = new("出典：", "実測：", "出典：", "実測："),
        ["ko"] = new("출처: ", "실측: ", "출처: ", "실측: "),
        ["nl"] = new("bron: ", "gemeten: ", "Bronnen: ", "Gemeten: "),
        ["pt"] = new("referência: ", "medido: ", "Fontes: ", "Medido: "),
        ["zh"] = new("参考：", "实测：", "来源：", "实测："),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The note of a figure that somebody else has published.</summary>
    /// <param name="language">A BCP 47 tag; what stands behind its first part does not matter here.</param>
    /// <param name="source">Where it was published.</param>
    public static FigureNote Reference(string language, string source) => new(Of(language).Reference + source, false) { Opening = Of(language).Sources, Source = source };

    /// <summary>The note of a figure that was measured.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="provenance">On what and when.</param>
    public static FigureNote Measured(string language, string provenance) => new(Of(language).Measured + provenance, true) { Opening = Of(language).MeasuredOn, Source = provenance };

    private static Words Of(string language) => ByLanguage.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), English);

    // Before one source by itself, and what opens the line at the foot of a frame.
    private sealed record Words(string Reference, string Measured, string Sources, string MeasuredOn);
}
