using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Scenes.Formulas;

/// <content>What commands read behind them: arguments, delimiters, cells, words.</content>
internal sealed partial class FormulaParser
{
    private FormulaNode ReadFraction(FormulaToken command)
    {
        var above = ReadArgument(command);
        var below = ReadArgument(command);
        MathStyle? style = command.Name switch { "dfrac" or "cfrac" => MathStyle.Display, "tfrac" => MathStyle.Text, _ => null };
        var fraction = new FractionNode(above, below, command.Name != "binom", style);
        return command.Name == "binom" ? new FenceNode("(", fraction, ")") : fraction;
    }

    private RadicalNode? ReadRadical(FormulaToken command)
    {
        if (scanner.Peek().Text != "[")
        {
            return new RadicalNode(null, ReadArgument(command));
        }

        var bracket = scanner.Next();
        var degree = ImmutableArray.CreateBuilder<FormulaNode>();
        while (scanner.Peek() is var token && token.Text != "]")
        {
            if (Ends(token))
            {
                Add(FormulaRules.UnclosedBracket.With(command.Text), bracket);
                return null;
            }

            if (ReadItem() is { } item)
            {
                degree.Add(item);
            }
        }

        _ = scanner.Next();
        return new RadicalNode(new RowNode(degree.ToImmutable()), ReadArgument(command));
    }

    private FenceNode ReadFence(FormulaToken left)
    {
        var opening = ReadDelimiter(left);
        var body = ReadRow();
        if (scanner.Peek().Text != "\\right")
        {
            Add(FormulaRules.MissingRight.Plain, left);
            return new FenceNode(opening, body, "");
        }

        return new FenceNode(opening, body, ReadDelimiter(scanner.Next()));
    }

    private string ReadDelimiter(FormulaToken command)
    {
        if (FormulaSymbols.Delimiter(scanner.Peek().Text) is { } delimiter)
        {
            _ = scanner.Next();
            return delimiter;
        }

        Add(FormulaRules.NotADelimiter.With(command.Text), command);
        return "";
    }

    private DelimiterNode ReadSized(FormulaToken command, double em)
    {
        var kind = command.Name[^1] switch { 'l' => AtomKind.Opening, 'r' => AtomKind.Closing, 'm' => AtomKind.Relation, _ => AtomKind.Ordinary };
        return new DelimiterNode(ReadDelimiter(command), kind, em);
    }

    private MatrixNode ReadEnvironment(FormulaToken begin)
    {
        var name = ReadName(begin);
        var layout = MatrixLayout.Find(name);
        if (layout is null)
        {
            Add(FormulaRules.UnknownEnvironment.With(name, Suggestion.Remedy(name, MatrixLayout.Names)), begin);
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<FormulaNode>>();
        var row = ImmutableArray.CreateBuilder<FormulaNode>();
        while (true)
        {
            row.Add(ReadRow());
            var stop = scanner.Peek();
            if (stop.Text is "&" or "\\\\")
            {
                _ = scanner.Next();
                if (stop.Text == "\\\\")
                {
                    rows.Add(row.ToImmutable());
                    row.Clear();
                }

                continue;
            }

            if (stop.Text == "\\end")
            {
                _ = scanner.Next();
                if (ReadName(stop) is var end && end != name)
                {
                    Add(FormulaRules.MissingEnd.With(name, name), begin);
                }
            }
            else
            {
                Add(FormulaRules.MissingEnd.With(name, name), begin);
            }

            // A line break behind the last row begins no row of its own.
            if (row.Count > 1 || row[0] is RowNode { Items.IsEmpty: false })
            {
                rows.Add(row.ToImmutable());
            }

            return new MatrixNode(rows.ToImmutable(), layout ?? MatrixLayout.Find("matrix")!);
        }
    }

    private string ReadName(FormulaToken command) => ReadText(command)?.Text ?? "";

    private (string Text, int Offset)? ReadText(FormulaToken command)
    {
        if (scanner.Peek().Text != "{")
        {
            Add(FormulaRules.MissingArgument.With(command.Text), command);
            return null;
        }

        var brace = scanner.Next();
        if (scanner.Verbatim(out var offset) is { } text)
        {
            return (text, offset);
        }

        Add(FormulaRules.UnclosedBrace.Plain, brace);
        scanner.SkipAll();
        return null;
    }

    private InkNode? ReadPart(FormulaToken command)
    {
        if (ReadText(command) is not var (name, offset))
        {
            return null;
        }

        if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            mistakes.Add(new FormulaMistake(FormulaRules.BadName.With(name), offset, name.Length));
        }

        parts.Add(name);
        return new InkNode(name, null, ReadArgument(command));
    }

    private InkNode? ReadColor(FormulaToken command)
    {
        if (ReadText(command) is not var (name, offset))
        {
            return null;
        }

        colors.Add(new FormulaColor(name, offset));
        return new InkNode(null, name, ReadArgument(command));
    }
}
