using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds the <c>sound</c> of actions: a name, a file, or a map with <c>play</c> and parameters.</summary>
internal sealed class SoundBinder(Scope scope, ValueBinder values, MomentBinder moments)
{
    /// <summary>The key that holds a sound.</summary>
    public const string Key = "sound";

    /// <summary>The key of a sound's name in a map.</summary>
    public const string NameKey = "play";

    /// <summary>Binds the sound of an action that does something else too: parameters stand in the sound's own map.</summary>
    public BoundSound? Bind(MappingEntry entry)
    {
        if (entry.Value is not MappingNode map)
        {
            return scope.Scalar(entry) is { } name ? Bind(name, null) : null;
        }

        if (map.Entry(NameKey) is { } play)
        {
            return scope.Scalar(play) is { } name ? Bind(name, map, NameKey, "over") : null;
        }

        scope.Add(KeyRules.MissingKeyPlay.At(map.Span));
        return null;
    }

    /// <summary>Binds an action that is nothing but a sound: parameters may stand beside it.</summary>
    public BoundSound? BindAlone(MappingNode action)
    {
        var entry = action.Entry(Key)!.Value;
        return entry.Value is ScalarNode { IsNull: false } name
            ? Bind(name, action, [Key, .. ActionBinder.TimeKeys.Select(k => k.Name)])
            : Bind(entry);
    }

    private BoundSound? Bind(ScalarNode name, MappingNode? map, params ReadOnlySpan<string> others)
    {
        var definition = SoundCatalog.All.FirstOrDefault(s => s.Name == name.Text);
        string? file = null;
        if (definition is null && name.Text.Contains('.'))
        {
            definition = SoundCatalog.File;
            file = SoundFile.Find(scope, name);
        }

        if (definition is null)
        {
            scope.Add(NameRules.UnknownSound.With(name.Text, Suggestion.Remedy(name.Text, SoundCatalog.All.Select(s => s.Name))).At(name.Span));
            return null;
        }

        var given = SettingsMap.Bind(scope, values, map, $"The sound {definition.Name}", [.. SoundCatalog.Common, .. definition.Parameters], others);
        var over = map?.Entry("over") is { } length ? moments.Time(length) : null;
        double Parameter(string key) => definition.Parameters.FirstOrDefault(p => p.Name == key) is { } prop ? given[prop].Number : 0;
        return definition.Kind == SoundKind.File && file is null
            ? null
            : new BoundSound(definition, over, new PlannedSound(
                definition.Kind, Seconds.Zero, Seconds.Zero, given[SoundCatalog.Gain].Number, given[SoundCatalog.Pan].Number, Parameter(SoundCatalog.PitchName),
                Parameter(SoundCatalog.FromName), Parameter(SoundCatalog.SpeedName), file, name.Span));
    }
}
