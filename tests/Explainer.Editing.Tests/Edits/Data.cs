using System.Text;
using Explainer.Editing.Edits;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Explainer.Editing.Tests.Edits;

/// <summary>What a text says, as the library reads it that storyboards are read by: a plain tree to make edits in, beside the code that is tested.</summary>
internal sealed class Data
{
    private string kind = "";
    private string text = "";

    /// <summary>Keys and values in turn, or items.</summary>
    public List<Data> Parts { get; private init; } = [];

    public bool IsMap => kind.EndsWith('{');

    public bool IsList => kind.EndsWith('[');

    /// <summary>Reads a text.</summary>
    public static Data Read(string yaml)
    {
        var parser = new Parser(new StringReader(yaml.TrimStart('\ufeff')));
        var open = new Stack<Data>([new Data()]);
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case Scalar scalar:
                    var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
                    open.Peek().Parts.Add(new Data { kind = Anchor(scalar) + (isNull ? "0" : "'"), text = scalar.Value });
                    break;
                case AnchorAlias alias:
                    open.Peek().Parts.Add(new Data { kind = "*", text = alias.Value.Value });
                    break;
                case MappingStart or SequenceStart:
                    var node = new Data { kind = Anchor((NodeEvent)parser.Current) + (parser.Current is MappingStart ? "{" : "[") };
                    open.Peek().Parts.Add(node);
                    open.Push(node);
                    break;
                case MappingEnd or SequenceEnd:
                    open.Pop();
                    break;
            }
        }

        return open.Peek().Parts[0];
    }

    /// <summary>The part that a path leads to.</summary>
    public Data At(SyntaxPath path) => path.Steps.Aggregate(this, (data, step) =>
        step.Key is { } key ? data.Parts[(2 * Enumerable.Range(0, data.Parts.Count / 2).First(i => data.Parts[2 * i].text == key)) + 1] : data.Parts[step.Index]);

    /// <summary>Becomes another, but for its anchor.</summary>
    public void Become(Data other)
    {
        kind = (kind.StartsWith('&') ? kind[..(kind.IndexOf(' ', StringComparison.Ordinal) + 1)] : "") + other.kind;
        text = other.text;
        Parts.Clear();
        Parts.AddRange(other.Parts);
    }

    public override string ToString()
    {
        var all = new StringBuilder();
        Write(all);
        return all.ToString();
    }

    private void Write(StringBuilder all)
    {
        all.Append(kind).Append(text).Append('(');
        Parts.ForEach(p => p.Write(all.Append(' ')));
        all.Append(')');
    }

    private static string Anchor(NodeEvent node) => node.Anchor.IsEmpty ? "" : $"&{node.Anchor.Value} ";
}
