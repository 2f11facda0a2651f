using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds how captions look and reach the viewer.</summary>
internal static class CaptionBinder
{
    private static readonly ChoiceProp Show = new(
        "show", "soft: a track in the film, and files next to it; burn: drawn into the picture, with the spoken word in the accent colour; none.", "soft", "burn", "none");

    private static readonly NumberProp Speed = new("chars-per-second", "Maximum Latin characters per second.", 17, 5, 40) { Animatable = false };
    private static readonly NumberProp CjkSpeed = new("cjk-per-second", "Maximum Chinese or Japanese characters per second.", 9, 2, 20) { Animatable = false };
    private static readonly NumberProp Length = new("chars-per-line", "Maximum Latin characters per line.", 42, 10, 100) { Animatable = false };
    private static readonly NumberProp CjkLength = new("cjk-per-line", "Maximum Chinese or Japanese characters per line.", 16, 5, 50) { Animatable = false };
    private static readonly NumberProp Lines = new("lines", "Maximum number of lines.", 2, 1, 2) { Animatable = false };

    /// <summary>What <c>captions</c> may hold.</summary>
    public static readonly ImmutableArray<PropDefinition> Definitions = [Show, Speed, CjkSpeed, Length, CjkLength, Lines];

    public static CaptionChoices Bind(Scope scope, ValueBinder values)
    {
        if (scope.Source.Root.Entry("captions") is not { } entry || entry.Value is ScalarNode { IsNull: true })
        {
            return new CaptionChoices();
        }

        // "captions: burn" is short for a map that says only how they are shown.
        if (entry.Value is ScalarNode)
        {
            return new CaptionChoices { Display = values.Bind(Show, entry, []) is { } shown ? DisplayOf(shown) : default };
        }

        var map = scope.Map(entry);
        if (map?.Entry(TermBinder.Key) is { } terms)
        {
            scope.Add(KeyRules.UnknownKeyTerms.At(terms.Key.Span));
            map = new MappingNode(map.Span, map.Entries.Remove(terms));
        }

        var settings = SettingsMap.Bind(scope, values, map, "captions", Definitions);
        return new CaptionChoices
        {
            Display = DisplayOf(settings[Show]),
            CharactersPerSecond = settings[Speed].Number,
            CjkPerSecond = settings[CjkSpeed].Number,
            LineLength = Rounding.HalfUp(settings[Length].Number),
            CjkLineLength = Rounding.HalfUp(settings[CjkLength].Number),
            Lines = Rounding.HalfUp(settings[Lines].Number),
        };
    }

    private static CaptionDisplay DisplayOf(PropValue value) =>
        value.Text switch { "burn" => CaptionDisplay.Burn, "none" => CaptionDisplay.None, _ => CaptionDisplay.Soft };
}
