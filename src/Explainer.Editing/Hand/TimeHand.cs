using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Edits;
using Explainer.Editing.Services;
using Explainer.Editing.Syntax;
using Explainer.Pipeline.Outlines;
using Explainer.Storyboards.Values;

namespace Explainer.Editing.Hand;

/// <summary>Moves and stretches actions and beats by hand on the timeline. What is bound to words of the narration is told, not overwritten.</summary>
/// <param name="document">The text that the film was made of.</param>
/// <param name="film">That film along its time.</param>
public sealed class TimeHand(StoryboardDocument document, FilmOutline film)
{
    private const double Shortest = 0.01;
    private const double Longest = 86_400;
    private const int LongestEase = 200;

    /// <summary>Starts an action later or earlier.</summary>
    /// <param name="line">The line in which the action is written, counted from 1.</param>
    /// <param name="column">The column at which it is.</param>
    /// <param name="by">By how many seconds; negative for earlier.</param>
    public HandEdit Start(int line, int column, double by)
    {
        if (Find(line, column) is not { } action || !IsTime(by))
        {
            return Gone;
        }

        var part = WrittenPart.Of(document, action.Span, $"This {action.Verb}", out var refused);
        return part is null || refused is not null ? refused! : StartOf(part, $"This {action.Verb}", by);
    }

    /// <summary>Starts a sound later or earlier that is an action by itself; one that goes with an action is told.</summary>
    /// <param name="line">The line in which the sound is written, counted from 1.</param>
    /// <param name="column">The column at which it is.</param>
    /// <param name="by">By how many seconds; negative for earlier.</param>
    public HandEdit Sound(int line, int column, double by)
    {
        if (film.Sounds.FirstOrDefault(s => IsAt(s.Span, line, column)) is not { } sound || !IsTime(by))
        {
            return Gone;
        }

        var inner = WrittenPart.Of(document, sound.Span, $"The sound {sound.Name}", out var refused);
        if (inner is null || refused is not null)
        {
            return refused!;
        }

        var action = inner.Map.Ancestors().OfType<MapSyntax>().Prepend(inner.Map).FirstOrDefault(m => m.Find("sound") is not null);
        if (action is null || WrittenPart.Of(document, inner.SpanOf(action), $"The sound {sound.Name}", out refused) is not { } part)
        {
            return Gone;
        }

        return film.Elements.SelectMany(e => e.Actions).FirstOrDefault(a => action.Entries.Any(e => e.Name == a.Verb && IsAt(a.Span, part.SpanOf(e.Key).Line, part.SpanOf(e.Key).Column))) is { } with
            ? HandEdit.Refused($"The sound {sound.Name} starts with its {with.Verb}; move that, or write the sound as an action by itself.", with.Span)
            : StartOf(part, $"The sound {sound.Name}", by);
    }

    /// <summary>Lets an action pass in another way.</summary>
    /// <param name="line">The line in which the action is written, counted from 1.</param>
    /// <param name="column">The column at which it is.</param>
    /// <param name="ease">The easing as an author would write it, without quotes; empty for the verb's own.</param>
    public HandEdit Ease(int line, int column, string ease)
    {
        if (Find(line, column) is not { } action)
        {
            return Gone;
        }

        var part = WrittenPart.Of(document, action.Span, $"This {action.Verb}", out var refused);
        if (part is null || refused is not null)
        {
            return refused!;
        }

        var entry = part.Map.Find("ease");
        if (ease.Length == 0)
        {
            return entry is null
                ? HandEdit.Refused($"This {action.Verb} has no easing of its own.")
                : HandEdit.Of(part.Editor.Remove(SyntaxPath.Of(part.Map).Key("ease")), part.SpanOf(entry));
        }

        if (ease.Length > LongestEase || EasingText.TryParse(ease) is null)
        {
            return HandEdit.Refused("This is not a valid easing.");
        }

        return entry is not null && WrittenPart.IsComputed(entry.Value)
            ? HandEdit.Refused("This easing is worked out where it is written.", part.SpanOf(entry))
            : part.Put(part.Map, "ease", EditValue.Text(ease));
    }

    /// <summary>Lets an action take longer or less long.</summary>
    /// <param name="line">The line in which the action is written, counted from 1.</param>
    /// <param name="column">The column at which it is.</param>
    /// <param name="by">By how many seconds.</param>
    public HandEdit Length(int line, int column, double by)
    {
        if (Find(line, column) is not { } action || !IsTime(by))
        {
            return Gone;
        }

        var part = WrittenPart.Of(document, action.Span, $"This {action.Verb}", out var refused);
        if (part is null || refused is not null)
        {
            return refused!;
        }

        if (part.Map.Find("over") is { } over)
        {
            return Change(part, over, by, Shortest);
        }

        if (EndOf(part) is { } until)
        {
            return until.Value is ScalarSyntax moment && (TimeText.TryParse(moment.Value, out _) || WrittenPart.IsComputed(moment))
                ? Change(part, until, by, Shortest)
                : HandEdit.Refused($"This {action.Verb} lasts until {Words(until.Value)}. Write a time in its place.", part.SpanOf(until));
        }

        return part.Map.Find("stagger") is { } stagger
            ? HandEdit.Refused("One after the other they take as long as stagger: says; write over: for how long each takes.", part.SpanOf(stagger))
            : part.Put(part.Map, "over", EditValue.Text(Seconds(Math.Max(Shortest, action.End.Value - action.Start.Value + by), 2)));
    }

    /// <summary>Starts an action later or earlier, while it ends when it did.</summary>
    /// <param name="line">The line in which the action is written, counted from 1.</param>
    /// <param name="column">The column at which it is.</param>
    /// <param name="by">By how many seconds; negative for earlier, not before its beat.</param>
    public HandEdit Edge(int line, int column, double by)
    {
        if (Find(line, column) is not { } action || !IsTime(by))
        {
            return Gone;
        }

        var begins = film.Beats.Select(b => film.Rate.TimeOf(b.First).Value).LastOrDefault(t => t <= action.Start.Value + Shortest);
        by = Math.Clamp(by, begins - action.Start.Value, Math.Max(begins - action.Start.Value, action.End.Value - action.Start.Value - Shortest));
        var start = Start(line, column, by);
        if (start.Edit is null || WrittenPart.Of(document, action.Span, $"This {action.Verb}", out _) is not { } part)
        {
            return start;
        }

        // A time until which it lasts stays.
        if (part.Map.Find("over") is null && EndOf(part)?.Value is ScalarSyntax until && TimeText.TryParse(until.Value, out _))
        {
            return start;
        }

        var length = Length(line, column, -by);
        return length.Edit is null ? length : new HandEdit(new TextEdit([.. start.Edit.Changes, .. length.Edit.Changes]), "", null);
    }

    /// <summary>Lets a beat take longer or less long.</summary>
    /// <param name="id">The beat.</param>
    /// <param name="by">By how many seconds.</param>
    public HandEdit Duration(string id, double by)
    {
        if (film.Beats.FirstOrDefault(b => b.Id == id) is not { } beat || !IsTime(by))
        {
            return Gone;
        }

        var part = WrittenPart.Of(document, beat.Span, $"The beat {id}", out var refused);
        if (part is null || refused is not null)
        {
            return refused!;
        }

        if (part.Map.Find("time") is { } clock)
        {
            return HandEdit.Refused("This beat lasts as long as its time: says.", part.SpanOf(clock));
        }

        return part.Map.Find("duration") is { } duration ? Change(part, duration, by, Shortest)
            : part.Map.Find("voiceover") is { } words
                ? HandEdit.Refused("This beat lasts as long as its words are spoken; write duration: to make it longer.", part.SpanOf(words))
                : part.Put(part.Map, "duration", EditValue.Text(Seconds(Math.Max(Shortest, (beat.FrameCount / film.Rate.PerSecond) + by), 2)));
    }

    /// <summary>Puts a beat at another place among the beats.</summary>
    /// <param name="id">The beat.</param>
    /// <param name="index">How many beats come before it afterwards.</param>
    public HandEdit Order(string id, int index)
    {
        if (film.Beats.FirstOrDefault(b => b.Id == id) is not { } beat || index < 0 || index >= film.Beats.Length)
        {
            return Gone;
        }

        var part = WrittenPart.Of(document, beat.Span, $"The beat {id}", out var refused);
        if (part is null || refused is not null)
        {
            return refused!;
        }

        // A beat for each item is what the list must have, so that the film's order is its own.
        if (part.Map.Parent is not ItemSyntax { Parent: ListSyntax list } || list.Items.Length != film.Beats.Length)
        {
            return HandEdit.Refused("The beats are not one list in this text; move the beat in the text.", part.SpanOf(part.Map));
        }

        return list.Items.Select(i => (i.Value as MapSyntax)?.Find("time")).OfType<EntrySyntax>().FirstOrDefault() is { } clock
            ? HandEdit.Refused("Beats with time: stay in the order of their times; write duration: instead to move them.", part.SpanOf(clock))
            : HandEdit.Of(part.Editor.Move(SyntaxPath.Of(part.Map), index), part.SpanOf(part.Map));
    }

    // Until when an action lasts; null where it does not say so. Along a line, a share says where the movement stops.
    private static EntrySyntax? EndOf(WrittenPart part) =>
        part.Map.Find("until") is { } until && (part.Map.Find("along") is null || !HandNumber.TryRead((until.Value as ScalarSyntax)?.Value ?? "", out _, out _)) ? until : null;

    private static HandEdit StartOf(WrittenPart part, string name, double by)
    {
        if (part.Map.Find("after") is { } after)
        {
            return Change(part, after, by, 0);
        }

        if (part.Map.Find("at") is not { } at)
        {
            return part.Map.Ancestors().OfType<MapSyntax>().FirstOrDefault(m => m.Find("do") is not null) is { } around
                ? HandEdit.Refused($"{name} starts with the list of actions that it is in.", part.SpanOf(around))
                : part.Put(part.Map, "at", EditValue.Text(Seconds(Math.Max(0, by), 2)), first: true);
        }

        if (at.Value is MapSyntax anchored && anchored.Find("plus") is { } plus && anchored.Find("minus") is null)
        {
            return Change(part, plus, by, 0);
        }

        return at.Value is ScalarSyntax scalar && (TimeText.TryParse(scalar.Value, out _) || WrittenPart.IsComputed(scalar))
            ? Change(part, at, by, 0)
            : HandEdit.Refused($"{name} starts with the words {Words(at.Value)} of the narration, and moves with them. Write a time in its place, or {{ said: ..., plus: 0.2s }}.", part.SpanOf(at));
    }

    private bool IsAt(SourceSpan span, int line, int column) => span.Line == line && span.Column == column && span.Source.Path == document.Path;

    private static bool IsTime(double by) => double.IsFinite(by) && Math.Abs(by) < Longest;

    internal static HandEdit Gone => HandEdit.Refused("What is to be changed is not in the film any more.");

    private OutlinedAction? Find(int line, int column) =>
        film.Elements.SelectMany(e => e.Actions).FirstOrDefault(a => IsAt(a.Span, line, column));

    private static string Words(ValueSyntax at) => at switch
    {
        ScalarSyntax scalar => $"\"{scalar.Value}\"",
        ListSyntax { Items: [{ Value: ScalarSyntax mark }] } => $"[{mark.Value}]",
        MapSyntax map when map.Find("said")?.Value is ScalarSyntax said => $"\"{said.Value}\"",
        _ => "it names",
    };

    // In the form in which it is written: seconds, milliseconds, minutes and seconds, or a bare number.
    private static HandEdit Change(WrittenPart part, EntrySyntax entry, double by, double least)
    {
        if (entry.Value is not ScalarSyntax scalar || WrittenPart.IsComputed(scalar) || !TimeText.TryParse(scalar.Value, out var now))
        {
            return HandEdit.Refused("This time is worked out where it is written.", part.SpanOf(entry));
        }

        var text = scalar.Value.Trim();
        var then = Math.Clamp(now + by, least, Longest);
        var decimals = Math.Max(2, HandNumber.DecimalsOf(text));
        var written = text.Contains(':') ? Clock(then, decimals)
            : text.EndsWith("ms", StringComparison.Ordinal) ? HandNumber.Write(then * 1000, HandNumber.DecimalsOf(text)) + text[text.TrimEnd('s').TrimEnd('m').TrimEnd().Length..]
            : text.EndsWith('s') ? HandNumber.Write(then, decimals) + text[text.TrimEnd('s').TrimEnd().Length..]
            : HandNumber.Write(then, decimals);
        var path = SyntaxPath.Of(entry.Parent!).Key(entry.Name);
        return HandEdit.Of(part.Editor.SetValue(path, EditValue.Text(written)), part.SpanOf(entry));
    }

    private static string Seconds(double value, int decimals) => HandNumber.Write(value, decimals) + "s";

    private static string Clock(double value, int decimals)
    {
        var minutes = Math.Floor(Core.Rounding.ToDecimals(value, decimals) / 60);
        var rest = HandNumber.Write(value - (minutes * 60), decimals);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes:0}:{(rest.IndexOf('.') is var dot && (dot < 0 ? rest.Length : dot) < 2 ? "0" : "")}{rest}");
    }
}
