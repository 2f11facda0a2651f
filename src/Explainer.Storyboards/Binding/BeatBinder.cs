using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds the beats: ids, narration, and what is written of when each starts and ends.</summary>
internal sealed class BeatBinder(Scope scope, TextBinder texts, MomentBinder moments, double usualPadding)
{
    private const double UsualCover = 0.6;
    private static readonly string[] Keys =
        ["id", "title", "time", "duration", "voiceover", "key", "enter", "leave", "actions", "padding", "seen", AllowBinder.Key];

    private readonly ImmutableArray<BoundBeat>.Builder beats = ImmutableArray.CreateBuilder<BoundBeat>();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>Binds all beats.</summary>
    public ImmutableArray<BoundBeat> Bind()
    {
        var root = scope.Source.Root;
        if (root.Entry("beats") is not { } entry)
        {
            scope.Add(TimeRules.EmptyBeatsMissing.At(root.Span with { EndLine = root.Span.Line, EndColumn = root.Span.Column }));
            return [];
        }

        if (entry.Value is not SequenceNode { Items.Length: > 0 } list)
        {
            var empty = entry.Value is ScalarNode { IsNull: true } or SequenceNode;
            scope.Add((empty ? TimeRules.EmptyBeatsList.Plain : ValueRules.WrongTypeBeats.With(entry.Value.Kind)).At(entry.Key.Span));
            return [];
        }

        foreach (var item in scope.Loops.Items(list))
        {
            if (item is MappingNode map)
            {
                BindOne(map);
            }
            else
            {
                scope.Add(ValueRules.WrongTypeBeat.With(item.Kind).At(item.Span));
            }
        }

        return beats.ToImmutable();
    }

    private void BindOne(MappingNode map)
    {
        scope.CheckKeys(map, "A beat", Keys);
        var first = map.Entries.Length > 0 ? map.Entries[0].Key.Span : map.Span;
        var id = Id(map, first);
        var voiceover = Voiceover(map);
        var narration = Narration.From(id, scope.Language, voiceover ?? "", Lines(map["voiceover"]));
        if (narration.BrokenMark() is { } broken)
        {
            scope.Mistakes.Add(TimeRules.MarkSpoken.With(broken, Identifier.Mend(broken.Trim('[', ']'))).At(map["voiceover"]?.Span));
        }

        if (narration.BrokenPause() is { } pause)
        {
            scope.Mistakes.Add(TimeRules.PauseSpoken.With(pause).At(map["voiceover"]?.Span));
        }

        var beat = new BoundBeat(id, Text(map, "title") ?? id, narration, Text(map, "seen") ?? "", Length(map, voiceover is not null), map)
        {
            Enter = Cover(map, "enter"),
            Leave = Cover(map, "leave"),
            IsVoiceoverKnown = voiceover is not null,
            Allows = AllowBinder.Bind(scope, map),
        };
        beats.Add(map.Entry("key") is { } key ? beat with { Key = KeyMoment(beat, key) } : beat);
    }

    private string? Text(MappingNode map, string key) => map[key] is { } node ? texts.Bind(key, node, null) : null;

    private string? Lines(Node? voiceover) => voiceover switch
    {
        ScalarNode text => text.Lines,
        MappingNode languages => (languages[scope.Language] as ScalarNode)?.Lines,
        _ => null,
    };

    // What is written to be said; null after a diagnostic, that of a misspelt key among them.
    private string? Voiceover(MappingNode map)
    {
        if (map.Entry("voiceover") is not { } entry)
        {
            return IsMeant(map, "voiceover") ? null : "";
        }

        if (entry.Value is ScalarNode { IsNull: true })
        {
            scope.Add((Scope.IsHiddenByComment(entry.Key) ? ValueRules.WrongTypeVoiceoverComment.Plain : ValueRules.WrongTypeVoiceover.Plain).At(entry.Key.Span));
            return null;
        }

        var voiceover = texts.Bind("voiceover", entry.Value, null);
        if (entry.Value is ScalarNode && !scope.Languages.IsEmpty && !string.IsNullOrWhiteSpace(voiceover))
        {
            scope.Mistakes.Add(KeyRules.OneVoiceover.With(string.Join(", ", scope.Languages.Select(l => l + ": ..."))).At(entry.Key.Span));
        }

        return voiceover;
    }

    private string Id(MappingNode map, SourceSpan first)
    {
        if (map.Entry("id") is not { } entry)
        {
            if (!IsMeant(map, "id"))
            {
                scope.Add(KeyRules.MissingKeyBeatId.At(first));
            }

            return $"beat-{beats.Count + 1}";
        }

        if (scope.Scalar(entry) is not { } scalar)
        {
            return $"beat-{beats.Count + 1}";
        }

        if (!Identifier.IsValid(scalar.Text))
        {
            scope.Add(Identifier.Mistake(scalar.Text).At(scalar.Span));
        }

        if (!ids.Add(scalar.Text))
        {
            scope.Add(NameRules.DuplicateIdBeat.With(scalar.Text, beats.First(b => b.Id == scalar.Text).Span.Line).At(scalar.Span));
        }

        return scalar.Text;
    }

    private BoundLength Length(MappingNode map, bool isVoiceoverKnown)
    {
        // Also where it has no effect it is a time.
        var padding = map.Entry("padding") is { } extra ? Time(extra) : usualPadding;
        if (map.Entry("time") is { } range)
        {
            if (map.Entry("duration") is { } second)
            {
                scope.Add(KeyRules.UnknownKeyTimeAndDuration.At(second.Key.Span));
            }

            return Range(range);
        }

        if (map.Entry("duration") is { } entry)
        {
            var duration = Time(entry);
            if (duration <= 0)
            {
                scope.Add(ValueRules.OutOfRangeDuration.With(TimeText.Forms).At(entry.Value.Span));
                return default;
            }

            return new BoundLength(Lasts: duration);
        }

        return isVoiceoverKnown && !IsMeant(map, "time") && !IsMeant(map, "duration") && !IsMeant(map, "voiceover")
            ? new BoundLength(Padding: padding)
            : default;
    }

    private static bool IsMeant(MappingNode map, string key) => OtherNames.IsMeant(map, key, Keys.Contains);

    private BoundLength Range(MappingEntry entry)
    {
        if (scope.Scalar(entry, "Write time: 0:05-0:15.") is not { } written || scope.Figures.Plain(scope, written, isTime: true) is not { } scalar)
        {
            return default;
        }

        if (!TimeText.TryParseRange(scalar.Text, out var from, out var stop))
        {
            scope.Add(TimeRules.BadTimeRange.With(scalar.Text).At(scalar.Span));
            return default;
        }

        if (stop <= from)
        {
            scope.Add((stop < from ? TimeRules.BadTimeOrder : TimeRules.BadTimeEmpty).At(scalar.Span));
            return default;
        }

        return new BoundLength(from, stop - from, Span: scalar.Span);
    }

    private BoundMoment? KeyMoment(BoundBeat beat, MappingEntry entry)
    {
        if (entry.Value is MappingNode byLanguage && byLanguage.Entries.Any(e => scope.Languages.Contains(e.Key.Text)))
        {
            scope.Add(ValueRules.WrongTypeKeyMoment.At(byLanguage.Span));
            return null;
        }

        return moments.Moment(beat, entry);
    }

    private double? Time(MappingEntry entry)
    {
        if (scope.Scalar(entry, TimeText.Forms) is not { } written || scope.Figures.Plain(scope, written, isTime: true) is not { } scalar)
        {
            return null;
        }

        if (TimeText.TryParse(scalar.Text, out var time))
        {
            return time;
        }

        scope.Add(TimeRules.BadTimeForm.With(scalar.Text, TimeText.Remedy(scalar.Text)).At(scalar.Span));
        return null;
    }

    private BoundCover? Cover(MappingNode map, string key)
    {
        if (map.Entry(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is MappingNode parts)
        {
            return Cover(parts, takesCarry: key == "enter");
        }

        if (scope.Scalar(entry, "Write, for example, fade 0.6s.") is not { } scalar)
        {
            return null;
        }

        var space = scalar.Text.IndexOf(' ');
        var name = space < 0 ? scalar.Text : scalar.Text[..space];
        var over = UsualCover;
        var span = space < 0 ? null : scalar.Part(space + 1, scalar.Text.Length - space - 1);
        if (space >= 0 && !TimeText.TryParse(scalar.Text.AsSpan(space + 1), out over))
        {
            scope.Add(TimeRules.BadTimeTransition.With(scalar.Text[(space + 1)..]).At(span));
            return null;
        }

        return Kind(name, scalar) is { } found ? new BoundCover(found, over, span) : null;
    }

    // One that says what it carries over.
    private BoundCover? Cover(MappingNode map, bool takesCarry)
    {
        ReadOnlySpan<string> keys = takesCarry ? ["with", "over", CarryBinder.Key] : ["with", "over"];
        scope.CheckKeys(map, "A transition", keys);
        var over = map.Entry("over") is { } time ? moments.Time(time) : UsualCover;
        if (map.Entry("with") is not { } entry)
        {
            scope.Add(KeyRules.MissingKeyTransition.At(map.Span));
            return null;
        }

        if (scope.Scalar(entry, "Write one transition, such as fade.") is not { } name || Kind(name.Text, name) is not { } kind || over is null)
        {
            return null;
        }

        var carried = ImmutableArray.CreateBuilder<ScalarNode>();
        if (takesCarry && map.Entry(CarryBinder.Key) is { } names)
        {
            foreach (var item in names.Value is SequenceNode list ? list.Items : [names.Value])
            {
                if (scope.Scalar(new MappingEntry(names.Key, item)) is { } id)
                {
                    carried.Add(id);
                }
            }
        }

        return new BoundCover(kind, over.Value, map["over"]?.Span) { Names = carried.ToImmutable() };
    }

    // The kind of a transition; null for none, and after a diagnostic.
    private CoverKind? Kind(string name, ScalarNode scalar)
    {
        CoverKind? kind = name switch { "fade" => CoverKind.Fade, "flash" => CoverKind.Flash, "wipe" => CoverKind.Wipe, _ => null };
        if (kind is null && name != "none")
        {
            scope.Add(ValueRules.OutOfRangeTransition.With(name, Suggestion.Remedy(name, ["fade", "flash", "wipe", "none"])).At(scalar.Span));
        }

        return kind;
    }
}
