using HarfBuzzSharp;

namespace Explainer.Raster.Text;

/// <summary>
/// The scripts whose letters join, so that no space may stand between them (CSS Text, "Cursive scripts"), and Devanagari and Bengali, whose
/// letters hang on one line.
/// </summary>
internal static class JoiningScripts
{
    private static readonly HashSet<uint> All =
    [
        Script.Arabic, Script.Syriac, Script.Mandaic, Script.Manichaean, Script.Mongolian, Script.Nko, Script.PhagsPa, Script.PsalterPahlavi,
        Script.Adlam, Script.HanifiRohingya, Script.Sogdian, Script.Devanagari, Script.Bengali,
    ];

    /// <summary>Whether a script, as HarfBuzz packs its tag, is one of them.</summary>
    internal static bool Contains(uint script) => All.Contains(script);
}
