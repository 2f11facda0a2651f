using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>
/// Writes out what is repeated and leaves out what is not wanted: <c>for</c>, <c>repeat</c> and <c>when</c> of elements, actions and beats. What
/// it makes stands where it is written, so that a mistake in it is told once and of the place that has it.
/// </summary>
/// <param name="scope">Where mistakes go.</param>
internal sealed class LoopExpander(Scope scope)
{
    private const string For = "for";
    private const string When = "when";
    private const string Repeat = "repeat";
    private const string Every = "every";
    private const string Do = "do";

    private readonly Dictionary<SequenceNode, ImmutableArray<Node>> known = new(ReferenceEqualityComparer.Instance);
    private long rounds;
    private long nodes;

    /// <summary>The keys that lists of actions and beats have for it, with what each is for.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> ListKeys =
    [
        (For, "Repeats it: { i: 1..4 } or { word: [one, two] }; $i or $word is the value, $i-index counts from 0; for a map $word-key is the key and $word.name a field."),
        (When, "Whether it exists: true, false or an expression such as \"{= gain > 2 }\"."),
        (Do, "A list of actions that start together; with for or repeat, what to repeat."),
    ];

    /// <summary>The keys that lists of actions have besides.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> RepeatKeys =
    [
        (Repeat, "How many times to run the list in do:."),
        (Every, "Time from one round of repeat to the next."),
    ];

    /// <summary>The names that a map's for gives values to.</summary>
    public static IEnumerable<string> NamesOf(MappingNode map) =>
        map[For] is MappingNode { Entries: [var only] } ? [only.Key.Text, only.Key.Text + "-index", only.Key.Text + "-key"] : [];

    /// <summary>The elements of a map, written out.</summary>
    public IEnumerable<MappingEntry> Entries(ImmutableArray<MappingEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Value is not MappingNode map || (map[For] is null && map[When] is null))
            {
                yield return entry;
                continue;
            }

            foreach (var (round, values) in Rounds(map))
            {
                if (IsWanted(round))
                {
                    var key = entry.Key.Text.Contains('$') && new ParameterFiller(scope, values, false).Fill(entry.Key) is ScalarNode filled ? filled : entry.Key;
                    yield return new MappingEntry(key, Without(round, When));
                }
            }
        }
    }

    /// <summary>The actions or beats of a list, written out.</summary>
    public ImmutableArray<Node> Items(SequenceNode list)
    {
        if (!list.Items.Any(i => i is MappingNode map && (map[For] is not null || map[When] is not null || map[Repeat] is not null || map[Do] is not null)))
        {
            return list.Items;
        }

        if (!known.TryGetValue(list, out var items))
        {
            items = [.. list.Items.SelectMany(WrittenOut)];
            known.Add(list, items);
        }

        return items;
    }

    private IEnumerable<Node> WrittenOut(Node item)
    {
        if (item is not MappingNode map)
        {
            return [item];
        }

        return Rounds(map).SelectMany(round => !IsWanted(round.Map) ? []
            : round.Map[Repeat] is not null ? Repeated(round.Map)
            : round.Map[Do] is SequenceNode body ? Once(body, round.Map["at"], 0)
            : round.Map.Entry(Do) is { } wrong ? Wrong(ExpressionRules.RepeatForm.With(Do).At(wrong.Key.Span))
            : [Without(round.Map, When)]);
    }

    private IEnumerable<(MappingNode Map, IReadOnlyDictionary<string, Node> Values)> Rounds(MappingNode map)
    {
        if (map.Entry(For) is not { } loop)
        {
            yield return (map, new Dictionary<string, Node>());
            yield break;
        }

        if (loop.Value is not MappingNode { Entries: [var only] })
        {
            Fail(ExpressionRules.LoopForm.At(loop.Key.Span));
            yield break;
        }

        var name = only.Key.Text;
        if (!Identifier.IsValid(name) || name.Any(char.IsAsciiLetterUpper))
        {
            Fail(ExpressionRules.LoopName.With(name).At(only.Key.Span));
            yield break;
        }

        var body = Without(map, For);
        var index = 0;
        foreach (var (key, value) in ValuesOf(only, body))
        {
            var values = new Dictionary<string, Node>(StringComparer.Ordinal)
            {
                [name] = value,
                [name + "-index"] = new ScalarNode(only.Key.Span, index.ToString(CultureInfo.InvariantCulture), isPlain: true),
                [name + "-key"] = key ?? value,
            };
            index++;
            yield return ((MappingNode)new ParameterFiller(scope, values, false).Fill(body), values);
        }
    }

    private IEnumerable<(ScalarNode? Key, Node Value)> ValuesOf(MappingEntry loop, Node body)
    {
        switch (loop.Value)
        {
            case SequenceNode list:
                return Count(list.Items.Length, body, loop.Value) ? list.Items.Select(i => ((ScalarNode?)null, i)) : [];
            case MappingNode map:
                return Count(map.Entries.Length, body, loop.Value) ? map.Entries.Select(e => ((ScalarNode?)e.Key, e.Value)) : [];
            case ScalarNode written when scope.Figures.Plain(scope, written) is { } scalar:
                var ends = scalar.Text.Split("..");
                if (ends.Length != 2 || !TryWhole(ends[0], out var from) || !TryWhole(ends[1], out var to))
                {
                    Fail(ExpressionRules.LoopRange.With(scalar.Text).At(scalar.Span));
                    return [];
                }

                var step = to >= from ? 1 : -1;
                var count = (Math.Abs((long)to - from)) + 1;
                return Count(count, body, scalar)
                    ? Enumerable.Range(0, (int)count).Select(i => ((ScalarNode?)null, (Node)new ScalarNode(scalar.Span, (from + (step * i)).ToString(CultureInfo.InvariantCulture), isPlain: true)))
                    : [];
            default:
                return [];
        }
    }

    private IEnumerable<Node> Repeated(MappingNode map)
    {
        var key = map.Entry(Repeat)!.Value;
        if (key.Value is not ScalarNode text || scope.Figures.Plain(scope, text) is not { } times || !TryWhole(times.Text, out var count) || count < 1)
        {
            return Wrong(ExpressionRules.RepeatForm.With("whole number of at least 1").At(key.Value.Span));
        }

        if (map.Entry(Every) is not { } between || scope.Scalar(between) is not { } written || scope.Figures.Plain(scope, written) is not { } every
            || !TimeText.TryParse(every.Text, out var gap))
        {
            return Wrong(ExpressionRules.RepeatForm.With(Every + " with a time").At(map.Entry(Every)?.Value.Span ?? key.Key.Span));
        }

        if (map[Do] is not SequenceNode body)
        {
            return Wrong(ExpressionRules.RepeatForm.With(Do + " with a list").At(map.Entry(Do)?.Key.Span ?? key.Key.Span));
        }

        var start = map.Entry("at")?.Value;
        return Count(count, body, key.Value)
            ? Enumerable.Range(0, count).SelectMany(round => Once(body, start, gap * round))
            : [];
    }

    private IEnumerable<Node> Once(SequenceNode body, Node? start, double by) =>
        body.Items.SelectMany(WrittenOut).Select(item => item is MappingNode action ? Later(action, start, by) : item);

    // An action at its time after a start; behind another action it follows that, and behind words of its own these.
    private MappingNode Later(MappingNode action, Node? start, double by)
    {
        if (action["after"] is not null || (start is null && by == 0))
        {
            return action;
        }

        var own = action.Entry("at")?.Value;
        var hasWords = own is not null && Seconds(own) is null;
        var anchor = hasWords ? own : start is not null && Seconds(start) is null ? start : null;
        by += hasWords ? 0 : (own is null ? 0 : Seconds(own)!.Value) + (start is null ? 0 : Seconds(start) ?? 0);
        var entries = action.Entries.RemoveAll(e => e.Key.Text == "at");
        var key = new ScalarNode(action.Span, "at", isPlain: true);
        return new MappingNode(action.Span, entries.Insert(0, new MappingEntry(key, anchor is null ? Scalar(own ?? action, by) : Anchored(anchor, by))));
    }

    private double? Seconds(Node node) =>
        node is ScalarNode scalar && scope.Figures.Plain(scope, scalar) is { } plain && TimeText.TryParse(plain.Text, out var time) ? time : null;

    private MappingNode Anchored(Node anchor, double by)
    {
        if (anchor is MappingNode map)
        {
            var plus = map["plus"] is { } written ? Seconds(written) ?? 0 : 0;
            return new MappingNode(map.Span, map.Entries.RemoveAll(e => e.Key.Text == "plus").Add(new MappingEntry(Scalar(map, "plus"), Scalar(map, plus + by))));
        }

        var said = anchor is SequenceNode { Items: [ScalarNode mark] } ? Scalar(anchor, $"[{mark.Text}]") : anchor;
        return new MappingNode(anchor.Span, [new MappingEntry(Scalar(anchor, "said"), said), new MappingEntry(Scalar(anchor, "plus"), Scalar(anchor, by))]);
    }

    private static ScalarNode Scalar(Node place, string text) => new(place.Span, text, isPlain: false);

    private static ScalarNode Scalar(Node place, double seconds) =>
        Scalar(place, Rounding.ToDecimals(seconds, 6).ToString("0.######", CultureInfo.InvariantCulture) + "s");

    private bool IsWanted(MappingNode map)
    {
        if (map.Entry(When) is not { } entry)
        {
            return true;
        }

        // What is not known to be left out is there, so that nothing else is said of what names it.
        if (scope.Scalar(entry) is not { } written || scope.Figures.Plain(scope, written) is not { } scalar)
        {
            return true;
        }

        switch (scalar.Text.Trim())
        {
            case "true":
                return true;
            case "false":
                return false;
            case var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return number != 0;
            default:
                scope.Add(ExpressionRules.NoCondition.With(scalar.Text).At(scalar.Span));
                return true;
        }
    }

    // What is repeated counts by how often and by how much there is of it, before any of it is made.
    private bool Count(long more, Node body, Node place)
    {
        var (newRounds, newNodes) = (rounds + more, nodes + (more * body.Weight));
        if (newRounds > ReadingLimits.Rounds)
        {
            Fail(ExpressionRules.TooManyRounds.With(newRounds, ReadingLimits.Rounds).At(place.Span));
            return false;
        }

        if (newNodes > ReadingLimits.Nodes)
        {
            Fail(ExpressionRules.TooMuchRepeated.With(newNodes, ReadingLimits.Nodes).At(place.Span));
            return false;
        }

        (rounds, nodes) = (newRounds, newNodes);
        return true;
    }

    private IEnumerable<Node> Wrong(Diagnostic diagnostic)
    {
        Fail(diagnostic);
        return [];
    }

    // What is not written out may be what others name, and may have shown what they need.
    private void Fail(Diagnostic diagnostic)
    {
        scope.Add(diagnostic);
        scope.Mistakes.HideWhatIsDeclaredIn("elements");
        scope.Mistakes.HideWhatNeedsTimes();
    }

    private static MappingNode Without(MappingNode map, string key) =>
        map[key] is null ? map : new MappingNode(map.Span, map.Entries.RemoveAll(e => e.Key.Text == key));

    private static bool TryWhole(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
