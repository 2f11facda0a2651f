using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds times, also those that are anchored in the narration.</summary>
internal sealed class MomentBinder(Scope scope)
{
    /// <summary>A length of time in seconds; null after a diagnostic.</summary>
    public double? Time(MappingEntry entry)
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
                return scope.Scalar(entry) is { } scalar ? Moment(beat, scalar) : null;
        }
    }

    private BoundMoment? WithOffset(BoundBeat beat, MappingNode map)
    {
        scope.CheckKeys(map, "A moment", "said", "plus", "minus");
        if (map.Entry("said") is not { } said)
        {
            scope.Error("missing-key", map.Span, "The moment does not say which words it belongs to", "Write { said: words, plus: 0.2s }.");
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

        if (scalar.Text.Length > 0 && (char.IsAsciiDigit(scalar.Text[0]) || scalar.Text[0] is '-' or '.'))
        {
            scope.Error("bad-time", scalar.Span, $"\"{scalar.Text}\" is no time", TimeText.Remedy(scalar.Text));
            return null;
        }

        if (!beat.IsVoiceoverKnown)
        {
            return null;
        }

        scope.Error(
            "phrase-not-said", scalar.Span, $"The voiceover of this beat does not say \"{scalar.Text}\"",
            beat.Narration.Marks.Any(m => m.Name == scalar.Text) ? $"For the mark write \"[{scalar.Text}]\"."
                : beat.Narration.Spoken.Length == 0 ? "The beat has no voiceover; write a time such as 2s."
                : beat.Narration.Nearest(scalar.Text) is { } nearest ? $"Did you mean \"{nearest}\"?"
                : "Use words as the voiceover has them, or a time such as 2s.");
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

        scope.Error(
            "mark-missing", node.Span, $"The voiceover of this beat has no mark [{name}]",
            beat.Narration.Marks.IsEmpty ? $"Write [{name}] before the word where it happens." : Core.Diagnostics.Suggestion.Remedy(name, beat.Narration.Marks.Select(m => m.Name)));
        return null;
    }
}
