using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Scenes.Formulas;

/// <summary>
/// Reads the mathematics of TeX and LaTeX (D. E. Knuth, The TeXbook, chapters 16 to 19; amsmath). It goes on behind a mistake, so that all of
/// them are found in one go.
/// </summary>
internal sealed partial class FormulaParser
{
    /// <summary>The longest formula, in UTF-16 characters.</summary>
    public const int MostCharacters = 4000;

    private const int MostLevels = 40;
    private readonly FormulaScanner scanner;
    private readonly List<FormulaMistake> mistakes = [];
    private readonly List<FormulaColor> colors = [];
    private readonly List<string> parts = [];
    private int level;
    private bool isTooDeep;

    /// <summary>Reads a formula.</summary>
    /// <param name="text">Its text.</param>
    public FormulaParser(string text)
    {
        scanner = new FormulaScanner(text);
        if (text.Length > MostCharacters)
        {
            Root = new RowNode([]);
            mistakes.Add(new FormulaMistake(FormulaRules.TooLong.With(MostCharacters), 0, 0));
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            mistakes.Add(new FormulaMistake(FormulaRules.Empty.Plain, 0, 0));
        }

        Root = ReadAll();
    }

    /// <summary>The formula.</summary>
    public FormulaNode Root { get; }

    /// <summary>The mistakes in order of their places.</summary>
    public ImmutableArray<FormulaMistake> Mistakes => [.. mistakes.OrderBy(m => m.Offset)];

    /// <summary>The colours that it names.</summary>
    public ImmutableArray<FormulaColor> Colors => [.. colors];

    /// <summary>The names of its parts in order of their first places.</summary>
    public ImmutableArray<string> Parts => [.. parts.Distinct()];

    private RowNode ReadAll()
    {
        var items = ImmutableArray.CreateBuilder<FormulaNode>();
        while (true)
        {
            items.AddRange(ReadRow().Items);
            var stop = scanner.Next();
            switch (stop.Text)
            {
                case "":
                    return new RowNode(items.ToImmutable());
                case "}":
                    Add(FormulaRules.StrayBrace.Plain, stop);
                    break;
                case "\\right":
                    Add(FormulaRules.StrayRight.Plain, stop);
                    _ = scanner.Next();
                    break;
                case "\\end":
                    Add(FormulaRules.StrayEnd.With(ReadName(stop)), stop);
                    break;
                default:
                    Add(FormulaRules.StrayCell.Plain, stop);
                    break;
            }
        }
    }

    // Up to what ends a group, a cell or a pair of delimiters, which stays.
    private RowNode ReadRow()
    {
        var items = ImmutableArray.CreateBuilder<FormulaNode>();
        while (scanner.Peek() is var token && !Ends(token))
        {
            if (ReadItem() is { } item)
            {
                items.Add(item);
            }
        }

        return new RowNode(items.ToImmutable());
    }

    private static bool Ends(FormulaToken token) => token.Text is "" or "}" or "&" or "\\\\" or "\\right" or "\\end";

    private FormulaNode? ReadItem()
    {
        var first = scanner.Peek();
        var isBare = first.Text is "^" or "_" or "'";
        var nucleus = isBare ? new RowNode([]) : ReadNucleus(scanner.Next());
        return nucleus is null ? null : ReadScripts(nucleus);
    }

    private FormulaNode ReadScripts(FormulaNode nucleus)
    {
        FormulaNode? below = null, above = null;
        bool? limits = null;
        var primes = "";
        while (true)
        {
            var token = scanner.Peek();
            switch (token.Text)
            {
                case "\\limits" or "\\nolimits":
                    limits = token.Text == "\\limits";
                    _ = scanner.Next();
                    break;
                case "'":
                    primes += "\u2032";
                    _ = scanner.Next();
                    break;
                case "^" when above is not null:
                case "_" when below is not null:
                    Add(FormulaRules.DoubleScript.With(token.Text == "^" ? "superscripts" : "subscripts"), scanner.Next());
                    _ = ReadArgument(token);
                    break;
                case "^":
                    above = ReadArgument(scanner.Next());
                    break;
                case "_":
                    below = ReadArgument(scanner.Next());
                    break;
                default:
                    if (primes.Length > 0)
                    {
                        var prime = new SymbolNode(primes, AtomKind.Ordinary);
                        above = above is null ? prime : new RowNode([prime, above]);
                    }

                    return below is null && above is null ? nucleus : new ScriptsNode(nucleus, below, above, limits);
            }
        }
    }

    private FormulaNode? ReadNucleus(FormulaToken token)
    {
        if (++level > MostLevels)
        {
            Add(FormulaRules.TooDeep.With(MostLevels), token);
            isTooDeep = true;
            scanner.SkipAll();
        }

        var node = token.Text switch
        {
            "{" => ReadGroup(token),
            "~" => new SpaceNode(1 / 3.0),
            "$" => Wrong(FormulaRules.StrayDollar.Plain, token),
            _ when token.IsCommand => ReadCommand(token),
            _ => FormulaSymbols.Of(token.Text),
        };
        level--;
        return node;
    }

    private RowNode ReadGroup(FormulaToken brace)
    {
        var body = ReadRow();
        var items = body.Items;
        while (scanner.Peek() is { Text: "&" or "\\\\" or "\\right" or "\\end" } stray)
        {
            if (stray.Text is "\\right" or "\\end")
            {
                break;
            }

            Add(FormulaRules.StrayCell.Plain, scanner.Next());
            items = items.AddRange(ReadRow().Items);
        }

        if (scanner.Peek().Text == "}")
        {
            _ = scanner.Next();
        }
        else
        {
            Add(FormulaRules.UnclosedBrace.Plain, brace);
        }

        return new RowNode(items);
    }

    // A group, or the one item that follows.
    private FormulaNode ReadArgument(FormulaToken command)
    {
        var token = scanner.Peek();
        if (Ends(token) || token.Text is "^" or "_")
        {
            Add(FormulaRules.MissingArgument.With(command.Text), command);
            return new RowNode([]);
        }

        return ReadNucleus(scanner.Next()) ?? new RowNode([]);
    }

    private FormulaNode? ReadCommand(FormulaToken command)
    {
        if (FormulaSymbols.Find(command.Name) is { } symbol)
        {
            return symbol;
        }

        switch (command.Name)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac" or "binom":
                return ReadFraction(command);
            case "sqrt":
                return ReadRadical(command);
            case "left":
                return ReadFence(command);
            case "begin":
                return ReadEnvironment(command);
            case "text" or "textrm" or "mbox":
                return ReadText(command) is { } words ? new TextNode(words.Text) : null;
            case "operatorname":
                return ReadText(command) is { } name ? new NameNode(name.Text, false) : null;
            case "part":
                return ReadPart(command);
            case "color" or "textcolor":
                return ReadColor(command);
            case "stackrel" or "overset":
                var above = ReadArgument(command);
                return new ScriptsNode(new AtomNode(AtomKind.Relation, ReadArgument(command)), null, above, true);
            case "underset":
                var below = ReadArgument(command);
                return new ScriptsNode(new AtomNode(AtomKind.Relation, ReadArgument(command)), below, null, true);
            case "overline" or "underline":
                return new LineNode(ReadArgument(command), command.Name == "underline");
        }

        return FormulaCommands.Space(command.Name) is { } em ? new SpaceNode(em)
            : FormulaCommands.Variant(command.Name) is { } variant ? new FontNode(variant, ReadArgument(command))
            : FormulaCommands.Style(command.Name) is { } style ? new StyleNode(style, ReadRow())
            : FormulaCommands.Accent(command.Name) is { } accent ? new AccentNode(accent.Mark, ReadArgument(command), accent.Stretches, accent.IsBelow)
            : FormulaCommands.Size(command.Name) is { } size ? ReadSized(command, size)
            : FormulaCommands.Kind(command.Name) is { } kind ? new AtomNode(kind, ReadArgument(command))
            : Wrong(FormulaRules.UnknownCommand.With(command.Name, FormulaCommands.Remedy(command.Name)), command);
    }

    private FormulaNode? Wrong(Finding finding, FormulaToken token)
    {
        Add(finding, token);
        return null;
    }

    // Behind what is nested too deeply nothing is read, so that all of it seems unclosed.
    private void Add(Finding finding, FormulaToken token)
    {
        if (!isTooDeep)
        {
            mistakes.Add(new FormulaMistake(finding, token.Offset, token.Text.Length));
        }
    }
}
