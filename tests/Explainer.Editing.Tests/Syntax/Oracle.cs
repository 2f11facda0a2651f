using System.Text;
using Explainer.Editing.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Explainer.Editing.Tests.Syntax;

/// <summary>What a text means, in one notation: as the library reads it that storyboards are read by, and as the tree has it.</summary>
internal static class Oracle
{
    /// <summary>By the library; null when it is no YAML.</summary>
    public static string? Library(string text)
    {
        var seen = new StringBuilder();
        try
        {
            var parser = new Parser(new StringReader(text.TrimStart('\ufeff')));
            var documents = 0;
            while (parser.MoveNext())
            {
                switch (parser.Current)
                {
                    case DocumentStart when ++documents > 1:
                        return null;
                    case Scalar scalar:
                        seen.Append(Anchor(scalar.Anchor.IsEmpty ? null : scalar.Anchor.Value)).Append(scalar.Style == YamlDotNet.Core.ScalarStyle.Plain ? "p" : "q").Append(Quoted(scalar.Value)).Append('\n');
                        break;
                    case AnchorAlias alias:
                        seen.Append('*').Append(alias.Value.Value).Append('\n');
                        break;
                    case MappingStart start:
                        seen.Append(Anchor(start.Anchor.IsEmpty ? null : start.Anchor.Value)).Append("{\n");
                        break;
                    case SequenceStart start:
                        seen.Append(Anchor(start.Anchor.IsEmpty ? null : start.Anchor.Value)).Append("[\n");
                        break;
                    case MappingEnd:
                        seen.Append("}\n");
                        break;
                    case SequenceEnd:
                        seen.Append("]\n");
                        break;
                }
            }

            return seen.ToString();
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>By the tree.</summary>
    public static string Tree(ValueSyntax node)
    {
        var seen = new StringBuilder();
        Write(node, seen);
        return seen.ToString();
    }

    private static void Write(ValueSyntax node, StringBuilder seen)
    {
        seen.Append(Anchor(node.Anchor));
        switch (node)
        {
            case ScalarSyntax scalar:
                seen.Append(scalar.IsPlain ? "p" : "q").Append(Quoted(scalar.Value)).Append('\n');
                break;
            case AliasSyntax alias:
                seen.Append('*').Append(alias.Name).Append('\n');
                break;
            case MapSyntax map:
                seen.Append("{\n");
                foreach (var entry in map.Entries)
                {
                    Write(entry.Key, seen);
                    Write(entry.Value, seen);
                }

                seen.Append("}\n");
                break;
            case ListSyntax list:
                seen.Append("[\n");
                foreach (var item in list.Items)
                {
                    Write(item.Value, seen);
                }

                seen.Append("]\n");
                break;
        }
    }

    private static string Anchor(string? name) => name is null ? "" : "&" + name + " ";

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + "\"";
}
