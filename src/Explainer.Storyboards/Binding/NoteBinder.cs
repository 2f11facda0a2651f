using System.Collections.Immutable;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds how the line looks that says where the figures on screen come from.</summary>
internal static class NoteBinder
{
    private static readonly FlagProp Show = new("show", "Whether to show the line. Without it the film does not name its sources.", true);
    private static readonly NumberProp Size = new("size", "Type size; the theme's note size by default.", double.NaN, 8, 200, "px") { Animatable = false };
    private static readonly ColorProp Color = new("color", "Its colour.", "muted");
    private static readonly NumberProp Opacity = new("opacity", "Opacity.", 1, 0, 1, "share") { Animatable = false };
    private static readonly ChoiceProp Place = new("at", "Its position.", "bottom", "top");

    /// <summary>What <c>notes</c> may hold.</summary>
    public static readonly ImmutableArray<PropDefinition> Definitions = [Show, Size, Color, Opacity, Place];

    public static NoteStyle? Bind(Scope scope, ValueBinder values)
    {
        if (scope.Source.Root.Entry("notes") is not { } entry || entry.Value is ScalarNode { IsNull: true })
        {
            return null;
        }

        var map = scope.Map(entry);
        var settings = SettingsMap.Bind(scope, values, map, "notes", Definitions);
        var color = map?.Entry("color") is null ? scope.Theme.Muted : settings[Color].Color;
        return new NoteStyle(settings[Show].Flag, settings[Size].Number, color.Fade(settings[Opacity].Number), settings[Place].Text == "top");
    }
}
