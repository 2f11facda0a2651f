namespace Explainer.Scenes.Drawings;

/// <summary>
/// The style sheets of an SVG file, as far as they are simple: rules for elements by name, class or id, alone or joined such as
/// <c>path.road</c>. What the reader cannot follow is told.
/// </summary>
internal sealed class SvgStyleSheet
{
    private const int MostRules = 500;
    private readonly List<Rule> rules = [];

    /// <summary>Reads a style sheet.</summary>
    /// <param name="sheet">Its text.</param>
    /// <param name="skip">Told of what is left out.</param>
    public void Add(string sheet, Action<string> skip)
    {
        foreach (var block in WithoutComments(sheet).Split('}'))
        {
            var open = block.IndexOf('{');
            if (open < 0)
            {
                if (block.Trim() is { Length: > 0 } rest)
                {
                    skip($"the style {Short(rest)}");
                }

                continue;
            }

            var declarations = Declarations(block[(block.LastIndexOf('{') + 1)..]).ToList();
            foreach (var selector in block[..open].Split(','))
            {
                if (rules.Count < MostRules && block.IndexOf('{', open + 1) < 0 && Rule.Of(selector.Trim(), declarations, rules.Count) is { } rule)
                {
                    rules.Add(rule);
                }
                else
                {
                    skip($"the style of {Short(selector.Trim())}");
                }
            }
        }

        rules.Sort((a, b) => (a.Weight, a.Order).CompareTo((b.Weight, b.Order)));
    }

    /// <summary>What applies to an element, what counts more coming later: its attributes, rules, then its own style.</summary>
    public Dictionary<string, string> Of(SvgElement element)
    {
        var style = new Dictionary<string, string>(element.Attributes, StringComparer.Ordinal);
        var classes = rules.Count > 0 ? (element["class"] ?? "").Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) : [];
        foreach (var rule in rules)
        {
            if (rule.Fits(element, classes))
            {
                foreach (var (name, value) in rule.Declarations)
                {
                    style[name] = value;
                }
            }
        }

        foreach (var (name, value) in Declarations(element["style"] ?? ""))
        {
            style[name] = value;
        }

        return style;
    }

    private static IEnumerable<(string Name, string Value)> Declarations(string text)
    {
        foreach (var declaration in text.Split(';'))
        {
            if (declaration.IndexOf(':') is > 0 and var colon)
            {
                yield return (declaration[..colon].Trim(), declaration[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal).Trim());
            }
        }
    }

    private static string WithoutComments(string sheet)
    {
        for (var start = sheet.IndexOf("/*", StringComparison.Ordinal); start >= 0; start = sheet.IndexOf("/*", StringComparison.Ordinal))
        {
            var end = sheet.IndexOf("*/", start + 2, StringComparison.Ordinal);
            sheet = end < 0 ? sheet[..start] : sheet[..start] + " " + sheet[(end + 2)..];
        }

        return sheet;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..37] + "...";

    private sealed record Rule(string Name, string Id, List<string> Classes, List<(string Name, string Value)> Declarations, int Order)
    {
        // As in CSS 2.1, 6.4.3: an id beats classes, a class beats names.
        public int Weight => (Id.Length > 0 ? 10_000 : 0) + (Classes.Count * 100) + (Name is "" or "*" ? 0 : 1);

        public bool Fits(SvgElement element, string[] classes) =>
            (Name is "" or "*" || Name == element.Name) && (Id.Length == 0 || Id == element.Id) && Classes.TrueForAll(c => classes.Contains(c));

        public static Rule? Of(string selector, List<(string, string)> declarations, int order)
        {
            if (selector.Length == 0 || selector.Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or '#' or '-' or '_' or '*')))
            {
                return null;
            }

            var rule = new Rule("", "", [], declarations, order);
            for (var at = 0; at < selector.Length;)
            {
                var end = selector.AsSpan(at + 1).IndexOfAny('.', '#') is >= 0 and var next ? at + 1 + next : selector.Length;
                var word = selector[at..end];
                rule = word[0] switch { '#' => rule with { Id = word[1..] }, '.' => rule with { Classes = [.. rule.Classes, word[1..]] }, _ => rule with { Name = word } };
                at = end;
            }

            return rule;
        }
    }
}
