using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds times, also those that are anchored in the narration.</summary>
internal sealed class MomentBinder(Scope scope)
{
    /// <summary>The word for the end of a beat.</summary>
    public const string End = "end";

    /// <summary>A length of time in seconds; null after a diagnostic.</summary>
    /// <param name="entry">The key and the value.</param>
    /// <param name="isSigned">Whether it may be negative.</param>
    public double? Time(MappingEntry entry, bool isSigned = false)
    {
        if (scope.Scalar(entry, TimeText.Forms) is not { } written || scope.Figures.Plain(scope, written, isTime: true) is not { } scalar)
        {
            return null;
        }

        var text = scalar.Text.AsSpan().TrimStart();
        if (isSigned && text.StartsWith("-") && TimeText.TryParse(text[1..], out var earlier))
        {
            return -earlier;
        }

        if (TimeText.TryParse(scalar.Text, out var time))
        {
            return time;
        }

        scope.Add(TimeRules.BadTimeForm.With(scalar.Text, TimeText.Remedy(scalar.Text)).At(scalar.Span));
        return null;
    }

    /// <summary>A moment of a beat, or its end; null after a diagnostic.</summary>
    public BoundMoment? Until(BoundBeat beat, MappingEntry entry) =>
        entry.Value is ScalarNode { Text: End } ? new BoundMoment(0, IsEnd: true) : Moment(beat, entry);

    /// <summary>A moment of a beat; null after a diagnostic.</summary>
    public BoundMoment? Moment(BoundBeat beat, MappingEntry entry)
    {
        switch (entry.Value)
        {
            // Without quotes a mark reads as a list of one.
            case SequenceNode { Items: [ScalarNode mark] } list:
                return Mark(beat, mark.Text, list);
            case MappingNode map:
                return WithOffset(beat, map);
            default:
                return scope.Scalar(entry, "Write a time such as 2s, words of the voiceover, or the [name] of one mark.") is { } written && scope.Figures.Plain(scope, written, isTime: true) is { } scalar ? Moment(beat, scalar) : null;
        }
    }

    private BoundMoment? WithOffset(BoundBeat beat, MappingNode map)
    {
        scope.CheckKeys(map, "A moment", "said", "plus", "minus");
        if (map.Entry("said") is not { } said)
        {
            if (!OtherNames.IsMeant(map, "said", key => key is "plus" or "minus"))
            {
                scope.Add(KeyRules.MissingKeySaid.At(map.Span));
            }

            return null;
        }

        var plus = map.Entry("plus") is { } added ? Time(added) : 0;
        var minus = map.Entry("minus") is { } taken ? Time(taken) : 0;
        return Moment(beat, said) is { } moment && plus is { } later && minus is { } earlier
            ? moment with { Plus = moment.Plus + later, Minus = moment.Minus + earlier }
            : null;
    }

    private BoundMoment? Moment(BoundBeat beat, ScalarNode scalar)
    {
        if (TimeText.TryParse(scalar.Text, out var time))
        {
            return new BoundMoment(time);
        }

        if (scalar.Text is ['[', .. var name, ']'])
        {
            return Mark(beat, name, scalar);
        }

        var index = beat.Narration.IndexOf(scalar.Text);
        if (index >= 0)
        {
            return new BoundMoment(0, index);
        }

        if (string.IsNullOrWhiteSpace(scalar.Text) || char.IsAsciiDigit(scalar.Text[0]) || scalar.Text[0] is '-' or '.')
        {
            scope.Add(TimeRules.BadTimeForm.With(scalar.Text, TimeText.Remedy(scalar.Text)).At(scalar.Span));
            return null;
        }

        if (!beat.IsVoiceoverKnown)
        {
            return null;
        }

        scope.Add((beat.Narration.Marks.Any(m => m.Name == scalar.Text) ? TimeRules.PhraseNotSaidMark.With(scalar.Text) : (beat.Narration.Spoken.Length == 0 ? TimeRules.PhraseNotSaidSilent.With(scalar.Text) : (beat.Narration.Nearest(scalar.Text) is { } nearest ? TimeRules.PhraseNotSaidNear.With(scalar.Text, nearest) : TimeRules.PhraseNotSaidAnywhere.With(scalar.Text)))).At(scalar.Span));
        return null;
    }

    private BoundMoment? Mark(BoundBeat beat, string name, Node node)
    {
        foreach (var mark in beat.Narration.Marks)
        {
            if (mark.Name == name)
            {
                return new BoundMoment(0, mark.Offset);
            }
        }

        if (!beat.IsVoiceoverKnown)
        {
            return null;
        }

        scope.Add((beat.Narration.Marks.IsEmpty ? TimeRules.MarkMissingAny.With(name) : TimeRules.MarkMissingNear.With(name, Core.Diagnostics.Suggestion.Remedy($"[{name}]", beat.Narration.Marks.Select(m => $"[{m.Name}]")))).At(node.Span));
        return null;
    }
}
