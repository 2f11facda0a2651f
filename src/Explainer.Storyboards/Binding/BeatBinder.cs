using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds the beats: ids, narration, and what is written of when each starts and ends.</summary>
internal sealed class BeatBinder(Scope scope, TextBinder texts, double usualPadding)
{
    private const double UsualCover = 0.6;
    private static readonly string[] Keys =
        ["id", "title", "time", "duration", "voiceover", "key", "enter", "leave", "actions", "padding", "seen"];

    private readonly ImmutableArray<BoundBeat>.Builder beats = ImmutableArray.CreateBuilder<BoundBeat>();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>Binds all beats.</summary>
    public ImmutableArray<BoundBeat> Bind()
    {
        var root = scope.Source.Root;
        if (root.Entry("beats") is not { } entry)
        {
            scope.Error("empty-beats", root.Span with { EndLine = root.Span.Line, EndColumn = root.Span.Column }, "The storyboard has no beats", "Add beats: with at least one - id: ... and a duration or voiceover.");
            return [];
        }

        if (entry.Value is not SequenceNode { Items.Length: > 0 } list)
        {
            var empty = entry.Value is ScalarNode { IsNull: true } or SequenceNode;
            scope.Error(
                empty ? "empty-beats" : "wrong-type", entry.Key.Span, empty ? "The storyboard has no beats" : $"beats takes a list, not {entry.Value.Kind}",
                "Write - id: ... below it, one for each beat.");
            return [];
        }

        foreach (var item in list.Items)
        {
            if (item is MappingNode map)
            {
                BindOne(map);
            }
            else
            {
                scope.Error("wrong-type", item.Span, $"A beat is a map, not {item.Kind}", "Write - id: name, and its keys below it.");
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
        var narration = Narration.From(id, scope.Language, voiceover ?? "");
        if (narration.BrokenMark() is { } broken)
        {
            scope.Mistakes.Warn(
                "mark-spoken", map["voiceover"]?.Span, $"\"{broken}\" is no mark, so it is spoken and captioned as it stands",
                $"A mark is a name in small letters, digits and hyphens between brackets: [{Identifier.Mend(broken.Trim('[', ']'))}].");
        }

        beats.Add(new BoundBeat(id, Text(map, "title") ?? id, narration, Text(map, "seen") ?? "", Length(map, voiceover is not null), map)
        {
            Key = map.Entry("key") is { } moment ? Time(moment) : null,
            Enter = Cover(map, "enter"),
            Leave = Cover(map, "leave"),
            IsVoiceoverKnown = voiceover is not null,
        });
    }

    private string? Text(MappingNode map, string key) => map[key] is { } node ? texts.Bind(key, node, null) : null;

    // What is written to be said; null after a diagnostic.
    private string? Voiceover(MappingNode map)
    {
        if (map.Entry("voiceover") is not { } entry)
        {
            return "";
        }

        if (entry.Value is ScalarNode { IsNull: true })
        {
            scope.Error("wrong-type", entry.Key.Span, "\"voiceover\" has no value", Scope.HiddenByComment(entry.Key) ?? "Write what is said; for silence leave the key out, or write \"\".");
            return null;
        }

        var voiceover = texts.Bind("voiceover", entry.Value, null);
        if (entry.Value is ScalarNode && !scope.Languages.IsEmpty && !string.IsNullOrWhiteSpace(voiceover))
        {
            scope.Mistakes.Warn(
                "missing-translation", entry.Key.Span, "The voiceover is given in one language only, so the voices of all languages read it as it stands",
                $"Write {{ {string.Join(", ", scope.Languages.Select(l => l + ": ..."))} }}.");
        }

        return voiceover;
    }

    private string Id(MappingNode map, SourceSpan first)
    {
        if (map.Entry("id") is not { } entry)
        {
            if (!IsMeant(map, "id"))
            {
                scope.Error("missing-key", first, "The beat has no id", "Add id: a short name in small letters.");
            }

            return $"beat-{beats.Count + 1}";
        }

        if (scope.Scalar(entry) is not { } scalar)
        {
            return $"beat-{beats.Count + 1}";
        }

        if (!Identifier.IsValid(scalar.Text))
        {
            scope.Error("bad-id", scalar.Span, $"\"{scalar.Text}\" is no id", $"Use small letters, digits and hyphens: {Identifier.Mend(scalar.Text)}.");
        }

        if (!ids.Add(scalar.Text))
        {
            scope.Error("duplicate-id", scalar.Span, $"The beat id \"{scalar.Text}\" is taken", $"Rename one; the other is on line {beats.First(b => b.Id == scalar.Text).Span.Line}.");
        }

        return scalar.Text;
    }

    private BoundLength Length(MappingNode map, bool isVoiceoverKnown)
    {
        if (map.Entry("time") is { } range)
        {
            if (map.Entry("duration") is { } second)
            {
                scope.Error("unknown-key", second.Key.Span, "The beat has both a time and a duration", "Keep one of the two.");
            }

            return Range(range);
        }

        if (map.Entry("duration") is { } entry)
        {
            var duration = Time(entry);
            if (duration <= 0)
            {
                scope.Error("out-of-range", entry.Value.Span, "A beat lasts longer than nothing", TimeText.Forms);
                return default;
            }

            return new BoundLength(Lasts: duration);
        }

        var padding = map.Entry("padding") is { } extra ? Time(extra) : usualPadding;
        return isVoiceoverKnown && !IsMeant(map, "time") && !IsMeant(map, "duration") && !IsMeant(map, "voiceover")
            ? new BoundLength(Padding: padding)
            : default;
    }

    private static bool IsMeant(MappingNode map, string key) => OtherNames.IsMeant(map, key, Keys.Contains);

    private BoundLength Range(MappingEntry entry)
    {
        if (scope.Scalar(entry) is not { } scalar)
        {
            return default;
        }

        if (!TimeText.TryParseRange(scalar.Text, out var from, out var stop))
        {
            scope.Error("bad-time", scalar.Span, $"\"{scalar.Text}\" is no range of times", "Write time: 0:05-0:15.");
            return default;
        }

        if (stop <= from)
        {
            scope.Error("bad-time", scalar.Span, "The beat ends before it starts", "Write the earlier time first.");
            return default;
        }

        return new BoundLength(from, stop - from, Span: scalar.Span);
    }

    private double? Time(MappingEntry entry)
    {
        if (scope.Scalar(entry) is not { } scalar)
        {
            return null;
        }

        if (TimeText.TryParse(scalar.Text, out var time))
        {
            return time;
        }

        scope.Error("bad-time", scalar.Span, $"\"{scalar.Text}\" is no time", TimeText.Remedy(scalar.Text));
        return null;
    }

    private BoundCover? Cover(MappingNode map, string key)
    {
        if (map.Entry(key) is not { } entry || scope.Scalar(entry) is not { } scalar)
        {
            return null;
        }

        var space = scalar.Text.IndexOf(' ');
        var name = space < 0 ? scalar.Text : scalar.Text[..space];
        var over = UsualCover;
        var span = space < 0 ? null : scalar.Part(space + 1, scalar.Text.Length - space - 1);
        if (space >= 0 && !TimeText.TryParse(scalar.Text.AsSpan(space + 1), out over))
        {
            scope.Error("bad-time", span, $"\"{scalar.Text[(space + 1)..]}\" is no time", "Write for example fade 0.6s.");
            return null;
        }

        CoverKind? kind = name switch { "fade" => CoverKind.Fade, "flash" => CoverKind.Flash, "wipe" => CoverKind.Wipe, _ => null };
        if (kind is null && name != "none")
        {
            scope.Error("out-of-range", scalar.Span, $"There is no transition \"{name}\"", Suggestion.Remedy(name, ["fade", "flash", "wipe", "none"]));
        }

        return kind is { } found ? new BoundCover(found, over, span) : null;
    }
}
