using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Explainer.Storyboards.Reading;

/// <summary>Reads YAML events into nodes; the one place that meets the YAML library. Keeps what stands before a mistake.</summary>
internal sealed class NodeReader
{
    private readonly LineIndex lines;
    private readonly MistakeList diagnostics;
    private readonly Stack<OpenNode> open = new();
    private readonly Dictionary<string, Node?> anchors = new(StringComparer.Ordinal);
    private long nodes;
    private Node? root;
    private readonly MendedText mended;
    private bool tooLarge;
    private bool leavesOut;
    private bool maybeMissesColons;

    private NodeReader(LineIndex lines, MendedText mended, MistakeList diagnostics, long before)
    {
        nodes = before;
        this.lines = lines;
        this.mended = mended;
        this.diagnostics = diagnostics;
    }

    /// <summary>Reads a file. Every mistake that can be told is told; none ends in an exception.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes the mistakes.</param>
    /// <param name="keys">The keys that there are.</param>
    /// <param name="looksForColons">Whether keys without a colon are looked for, too, where YAML is content.</param>
    /// <param name="before">Keys and values of the files that were read before it, which count towards the same limit.</param>
    public static ReadResult Read(SourceText source, MistakeList diagnostics, KeyWords keys, bool looksForColons, long before = 0)
    {
        var lines = new LineIndex(source);
        var mended = new MendedText(source.Text, []);
        var text = mended.Text;
        var mayMend = true;
        var whole = true;
        var lastLine = 0;
        const int attempts = 5;
        for (var attempt = 0; ; attempt++)
        {
            // Only the attempt that is kept may speak, or one mistake would be told once an attempt.
            var own = new MistakeList();
            var reader = new NodeReader(lines, mended, own, before);
            var mistake = reader.Run(text);
            if (mayMend && (mistake is not null || (looksForColons && reader.maybeMissesColons)) && !reader.tooLarge)
            {
                mayMend = false;
                if (ColonScan.Find(lines, keys) is { IsEmpty: false } missing)
                {
                    Tell(lines, missing, diagnostics);
                    mended = new MendedText(source.Text, missing);
                    text = mended.Text;
                    attempt--;
                    continue;
                }
            }

            if (mistake is not null && (attempt == 0 || (mistake.IsLocal && mistake.Line > lastLine)))
            {
                diagnostics.Add(mistake.Diagnostic);
            }

            if (mistake is null || attempt == attempts || mistake.Line <= lastLine || reader.tooLarge)
            {
                foreach (var diagnostic in own.ToImmutable())
                {
                    diagnostics.Add(diagnostic);
                }

                var root = reader.root ?? new MappingNode(lines.Span(0, 0), []);
                return new ReadResult(root, whole && mistake is null && !reader.tooLarge && !reader.leavesOut, reader.nodes, mayMend && reader.maybeMissesColons);
            }

            // Without the line of the mistake the rest can often be read, so that its mistakes are told too.
            whole = false;
            lastLine = mistake.Line;
            text = Without(text, mended.Mended(lines.StartOf(mistake.Line)), mistake.LastLine < lines.Source.LineCount ? mended.Mended(lines.StartOf(mistake.LastLine + 1)) : text.Length);
        }
    }

    private static void Tell(LineIndex lines, ImmutableArray<MissingColon> missing, MistakeList diagnostics)
    {
        foreach (var one in missing)
        {
            var key = lines.Source.Text[one.Start..one.End];
            diagnostics.Add((one.Sign == ':' ? SyntaxRules.YamlSyntaxKeyWithoutColon : SyntaxRules.YamlSyntaxKeyWithoutSpace).With(key, one.Written).At(lines.Span(one.Start, one.End)));
        }
    }

    // Line breaks stay, so that what is behind keeps its place.
    private static string Without(string text, int start, int end) =>
        string.Create(text.Length, (text, start, end), static (to, from) =>
        {
            from.text.CopyTo(to);
            for (var i = from.start; i < from.end; i++)
            {
                to[i] = to[i] is '\n' or '\r' ? to[i] : ' ';
            }
        });

    private SyntaxMistake? Run(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            var documents = 0;
            while (parser.MoveNext())
            {
                if (parser.Current is DocumentStart second && ++documents > 1)
                {
                    diagnostics.Add(SyntaxRules.YamlSyntaxSecondDocument.At(Span(second)));
                    break;
                }

                if (parser.Current is { } e && !Take(e))
                {
                    tooLarge = true;
                    CloseAll();
                    return null;
                }
            }

            return null;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The library meets some broken files with exceptions that it does not document; they are syntax mistakes all the same.
            var flow = open.FirstOrDefault(o => o.IsFlow);
            var mistake = SyntaxMistake.From(e, lines, mended, flow is null ? null : (flow.Start, flow.IsMapping));
            CloseAll();
            return mistake;
        }
    }

    // Takes one event; false when the file is too large to go on.
    private bool Take(ParsingEvent e)
    {
        switch (e)
        {
            case Scalar scalar:
                CheckTag(scalar, scalar.Tag);
                return Add(ScalarOf(scalar), scalar.Anchor);
            case AnchorAlias alias:
                return Add(Resolve(alias), AnchorName.Empty);
            case MappingStart start:
                CheckTag(start, start.Tag);
                return Open(start, isMapping: true, start.Style == MappingStyle.Flow, start.Anchor);
            case SequenceStart start:
                CheckTag(start, start.Tag);
                return Open(start, isMapping: false, start.Style == SequenceStyle.Flow, start.Anchor);
            case MappingEnd or SequenceEnd:
                return Close(Offset(e.End));
            default:
                return true;
        }
    }

    private bool Open(ParsingEvent e, bool isMapping, bool isFlow, AnchorName anchor)
    {
        if (++nodes > ReadingLimits.Nodes)
        {
            return TooMany(FileRules.TooManyNodes, lines.Span(Offset(e.Start), Offset(e.Start) + 1));
        }

        if (open.Count >= ReadingLimits.Depth)
        {
            diagnostics.Add(FileRules.NestingTooDeepValues.With(ReadingLimits.Depth).At(lines.Span(Offset(e.Start), Offset(e.Start) + 1)));
            return false;
        }

        if (!anchor.IsEmpty)
        {
            anchors[anchor.Value] = null;
        }

        open.Push(new OpenNode(Offset(e.Start), isMapping, isFlow, anchor.IsEmpty ? null : anchor.Value));
        return true;
    }

    private bool Close(int end)
    {
        var done = open.Pop();
        var node = done.Build(lines, end, diagnostics);
        leavesOut |= done.LeavesOut;
        maybeMissesColons |= done.MaybeMissesColons;
        if (done.Anchor is { } name)
        {
            anchors[name] = node;
        }

        return Place(node);
    }

    private bool Add(Node node, AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            anchors[anchor.Value] = node;
        }

        nodes += node.Weight;
        if (nodes > ReadingLimits.Nodes)
        {
            return node.Weight > 1
                ? TooMany(FileRules.AliasExpansion, node.Span)
                : TooMany(FileRules.TooManyNodes, node.Span);
        }

        if (open.Count + node.Height > ReadingLimits.Depth + 1)
        {
            diagnostics.Add(FileRules.NestingTooDeepAliases.With(ReadingLimits.Depth).At(node.Span));
            return false;
        }

        return Place(node);
    }

    private bool TooMany(Wording<int> wording, SourceSpan span)
    {
        diagnostics.Add(wording.With(ReadingLimits.Nodes).At(span));
        return false;
    }

    private bool Place(Node node)
    {
        if (open.TryPeek(out var parent))
        {
            parent.Items.Add(node);
        }
        else
        {
            root = node;
        }

        return true;
    }

    private void CloseAll()
    {
        while (open.Count > 0)
        {
            Close(lines.Source.Text.Length);
        }
    }

    private Node Resolve(AnchorAlias alias)
    {
        var span = Span(alias);
        if (anchors.TryGetValue(alias.Value.Value, out var node) && node is not null)
        {
            return node;
        }

        if (anchors.ContainsKey(alias.Value.Value))
        {
            diagnostics.Add(FileRules.AnchorCycle.With(alias.Value.Value).At(span));
        }
        else
        {
            diagnostics.Add(FileRules.UnknownAnchor.With(alias.Value.Value, Suggestion.Remedy(alias.Value.Value, anchors.Keys)).At(span));
        }

        // It stands for something, if not known what: that nothing is there would be an echo of the mistake.
        return new ScalarNode(span, alias.Value.Value, isPlain: false);
    }

    private void CheckTag(NodeEvent e, TagName tag)
    {
        // "! text" is YAML's own way to say "not a number" and stands for nothing more here.
        if (!tag.IsEmpty && !tag.IsNonSpecific)
        {
            var start = Offset(e.Start);
            var text = lines.Source.Text;
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            diagnostics.Add(FileRules.TagNotAllowed.At(lines.Span(start, end)));
        }
    }

    private ScalarNode ScalarOf(Scalar scalar)
    {
        var start = Offset(scalar.Start);
        var end = Offset(scalar.End);
        var text = lines.Source.Text;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var span = lines.Span(start, end);
        var value = scalar.Value;
        if (value.Length > ReadingLimits.TextLength)
        {
            diagnostics.Add(FileRules.TextTooLongWritten.With(value.Length, ReadingLimits.TextLength).At(lines.Span(start, start + 1)));
            value = value[..100];
        }

        return new ScalarNode(span, value, scalar.Style is ScalarStyle.Plain, lines, start, end);
    }

    private SourceSpan Span(ParsingEvent e) => lines.Span(Offset(e.Start), Offset(e.End));

    private int Offset(Mark mark) => mended.Original((int)Math.Clamp(mark.Index, 0, int.MaxValue));

    // A list or map whose end has not been met. A map's keys and values stand in one list, in turn.
    private sealed class OpenNode(int start, bool isMapping, bool isFlow, string? anchor)
    {
        public int Start => start;

        public bool IsMapping => isMapping;

        public bool IsFlow => isFlow;

        public string? Anchor => anchor;

        public List<Node> Items { get; } = [];

        /// <summary>Whether something that may matter elsewhere was left out when it was built.</summary>
        public bool LeavesOut { get; private set; }

        /// <summary>Whether a key without a value may be one with its value, without the colon.</summary>
        public bool MaybeMissesColons { get; private set; }

        public Node Build(LineIndex lines, int end, MistakeList diagnostics)
        {
            // A block ends where the next thing starts; its own end is that of what it holds last.
            var span = isFlow || Items.Count == 0 ? lines.Span(start, end) : lines.Span(start, start).To(Items[^1].Span);
            if (!isMapping)
            {
                return new SequenceNode(span, [.. Items]);
            }

            var entries = ImmutableArray.CreateBuilder<MappingEntry>(Items.Count / 2);
            var seen = new Dictionary<string, SourceSpan>(Items.Count / 2, StringComparer.Ordinal);
            for (var i = 0; i < Items.Count; i += 2)
            {
                MaybeMissesColons |= FlowPieces.MayMissColon(Items, i, isFlow);
            }

            for (var i = 0; i < Items.Count; i += 2)
            {
                if (isFlow)
                {
                    FlowPieces.Join(Items, i + 1, diagnostics);
                }

                if (Items[i] is not ScalarNode key)
                {
                    diagnostics.Add(ValueRules.WrongTypeKey.With(Items[i].Kind).At(Items[i].Span));
                    continue;
                }

                // A file that breaks off behind a key has no value for it.
                var value = i + 1 < Items.Count ? Items[i + 1] : new ScalarNode(key.Span, "", isPlain: true);
                if (seen.TryGetValue(key.Text, out var earlier))
                {
                    diagnostics.Add(FileRules.DuplicateKey.With(key.Text, earlier.Line).At(key.Span));
                    LeavesOut |= value is not ScalarNode;
                    continue;
                }

                seen.Add(key.Text, key.Span);
                entries.Add(new MappingEntry(key, value));
            }

            return new MappingNode(span, entries.ToImmutable());
        }
    }
}
